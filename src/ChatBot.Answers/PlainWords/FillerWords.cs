using System.Collections.Frozen;

namespace ChatBot.Answers.PlainWords;

/// <summary>Words that carry nothing of what is asked, folded. A question with a word that is neither one of these nor understood is not answered by a guess.</summary>
internal static class FillerWords
{
    private static readonly FrozenSet<string> All = FrozenSet.ToFrozenSet(
        """
        a about above across after another before since until put actually add additional again ago all already also am an and any anybody anyone anything approx are around as asap ask at atm
        base basis be because been being best between bit both btw but by called came can cant check cheers clear come comes correct could couldnt countries country current currently
        d date dates day days did didnt do does doesnt doing done dont dont down each economies either end ends else even ever every exact exactly extra
        far few figure figures find fine first for from full further gave get gets give go goes going gone good goods got great guess guys
        had half happen happens has have havent having he hear heard held her here hers hi high him his hit hits how however i id if im import imported importer importers importing imports in info into is isnt it item items its ive
        job just keep kept kind know l last lastly late lunch dinner breakfast coffee later latest least left less let level levels like likely listed ll long look looking low lol
        names m made make making many matter may maybe me might mind mine moment month months more morning most much must my n name named need needed new next nice no nope normal not nothing now number numbers
        of off ok okay old on once one ones only onto open or order other others otherwise our out over own
        page paper paying people per percent percentage perhaps pct pls plz please point points present pretty probably product products put question quick quickly quite
        re really recent recently regarding remind report reporter right round s said same saw say says see seen sent set shall she should show side since sir so some somebody someone something sorry sort start started starts status stay stayed stays still story stuff such sure
        t take taken tell tells than that thats the their them then there theres these they thing things think this those though thought through thru till time to today told too total totally toward tr true try trying two three
        u under until up update upon ur us use used usual ve versus very via wait want wanted was wasnt way we week weeks well went were werent what whatever whats when whens where wheres whether which while who whole whos whose why will with within without wont word words work would wouldnt wow writing wrong
        y yall yeah year years yep yes yesterday yet yo you your youre 9am apparently basically besides boss broadly briefly buddy client clients colleague colleagues compliance coming deadline desk dear dude editor channel everybody everyone explain fast folks formally fyi generally honestly hope hurry important interested kindly literally mate memo moved normally note officially overall paid pal particular personally please possible possibly precise precisely q quote real reading realise realize room sanity scratch seriously simple simply somehow sort spelling story team thankyou therefore truly ty understand urgent urgently usually whether wondering world write
        bitte wann wo wer warum welche welcher welches welchem das dem den der des die ein eine einen es fur gerade gilt hoch im in ist jetzt liegt mit momentan noch und uns von waren wie wird zur zum aktuell heute derzeit guten morgen tag hallo sind sich nach aus noch wieviel viel prozent
        actualmente al ahora aplica con cual cuales cuanto cuanta cuantos como de del el en es esta estan este hay hoy la las lo los me por para que se si sobre son su tiene un una y
        a actuel actuellement au aujourdhui aux avec ce cest combien d dans de des du elle en encore est et il ils l la le les maintenant moment on ou par pour produits quel quelle quelles quels qu que quoi qui sont sur un une
        ait bu bugun da de icin ile kac ki ne olan oran orani su simdi uygulanan uyguladigi var ve ya yuzde hala mi mu
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);

    public static IEnumerable<string> Words => All;

    public static bool Contains(string word) => All.Contains(word);
}
