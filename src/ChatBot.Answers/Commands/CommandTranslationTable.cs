namespace ChatBot.Answers.Commands;

/// <summary>
/// One block for each command (<c>/name</c>), subcommand (<c>/name choice</c>) and option (<c>name</c>);
/// its lines are Chinese, Spanish, German and Turkish: the name, a bar, the description.
/// </summary>
internal static class CommandTranslationTable
{
    public const string Text = """
        /tariff
        关税 | 某日对一方商品加征的关税：各层、威胁、说法和反方向
        arancel | Arancel adicional sobre los bienes de una parte: capas, amenazas, afirmaciones y sentido inverso
        zoll | Zusatzzoll auf Waren einer Partei an einem Tag: Schichten, Drohungen, Behauptungen, Gegenrichtung
        gümrük | Bir tarafın mallarına belirli bir günde uygulanan ek gümrük vergisi, katmanları ve iddialar

        /truce
        休战 | 关税休战是否有效、到何时、依据哪份文件、暂停了什么
        tregua | Si la tregua arancelaria sigue vigente, hasta cuándo, por qué instrumento y qué suspende
        waffenruhe | Ob die Zoll-Waffenruhe gilt, bis wann, auf welcher Grundlage und was sie aussetzt
        ateşkes | Gümrük ateşkesi sürüyor mu, ne zamana kadar, hangi belgeyle ve neyi askıya alıyor

        /truce status
        现状 | 休战现在是否有效，到何时
        estado | Si la tregua está vigente y hasta cuándo
        stand | Ob die Waffenruhe gilt und bis wann
        durum | Ateşkes sürüyor mu, ne zamana kadar

        /truce history
        历史 | 休战的历次条款和延期
        historia | Los términos y prórrogas de la tregua
        verlauf | Fassungen und Verlängerungen der Waffenruhe
        geçmiş | Ateşkesin şartları ve uzatmaları

        /quote
        引语 | 某人的原话，附职务、日期、地点和来源
        cita | Lo que alguien dijo, textual, con cargo, fecha, lugar y fuente
        zitat | Was jemand wörtlich gesagt hat, mit Amt, Datum, Ort und Quelle
        alıntı | Birinin sözü, kelimesi kelimesine; görevi, tarihi, yeri ve kaynağıyla

        /talks
        会谈 | 一轮会谈：日期、地点、代表团、议题、成果；或各轮列表
        conversaciones | Una ronda: fechas, lugar, delegaciones, temas y resultado; o la lista de rondas
        gespräche | Eine Verhandlungsrunde: Tage, Ort, Delegationen, Themen, Ergebnis; oder die Liste der Runden
        görüşmeler | Bir görüşme turu: tarihler, yer, heyetler, konular, sonuç; ya da turların listesi

        /deal
        协议 | 贸易协议的进展、主要税率、条款、日期和来源
        acuerdo | Un acuerdo comercial: su estado, tasa principal, términos, fechas y fuentes
        abkommen | Ein Handelsabkommen: wie weit es ist, wichtigster Satz, Bedingungen, Daten und Quellen
        anlaşma | Bir ticaret anlaşması: ne aşamada, ana oranı, şartları, tarihleri ve kaynakları

        /who
        人物 | 某人是谁：职务和任期、所属方、参加的会谈、最近的引语
        quién | Quién es alguien: cargos con fechas, parte, conversaciones y últimas citas
        wer | Wer jemand ist: Ämter mit Daten, Seite, besuchte Gespräche, letzte Zitate
        kim | Biri kimdir: tarihleriyle görevleri, tarafı, katıldığı görüşmeler, son sözleri

        /topic
        议题 | 某议题的现状：最近的事件、措施、会谈和引语
        tema | En qué punto está un tema: últimos hechos, medidas, conversaciones y citas
        thema | Wo ein Thema steht: letzte Ereignisse, Maßnahmen, Gespräche und Zitate
        konu | Bir konu ne durumda: son olaylar, önlemler, görüşmeler ve sözler

        /timeline
        时间线 | 一方或一议题的事件、措施、休战条款、会谈和协议，最新在前
        cronología | Lo ocurrido, lo más reciente primero: hechos, medidas, tregua, conversaciones y acuerdos
        zeitleiste | Was geschah, Neuestes zuerst: Ereignisse, Maßnahmen, Waffenruhe, Gespräche, Abkommen
        zaman-çizelgesi | Olanlar, en yenisi önce: olaylar, önlemler, ateşkes, görüşmeler ve anlaşmalar

        /compare
        比较 | 并列比较两方的税率
        comparar | Los aranceles de dos partes, uno junto al otro
        vergleich | Die Zollsätze zweier Parteien nebeneinander
        karşılaştır | İki tarafın oranları yan yana

        /watch
        关注 | 本频道的提醒和摘要
        vigilar | Avisos y resúmenes para este canal
        beobachten | Meldungen und Übersichten für diesen Kanal
        izle | Bu kanal için uyarılar ve özetler

        /ask
        提问 | 用自己的话提问：休战何时结束，贝森特对大豆说了什么
        preguntar | Una pregunta en palabras sencillas: cuándo termina la tregua, qué dijo Bessent de la soja
        frage | Eine Frage in eigenen Worten: wann endet die Waffenruhe, was sagte Bessent zu Sojabohnen
        sor | Kendi sözlerinizle bir soru: ateşkes ne zaman bitiyor, Bessent soya için ne dedi

        /source
        来源 | 一个事实的出处，或以某来源为据的事实
        fuente | De dónde viene un dato, o qué se apoya en una fuente
        quelle | Woher eine Angabe stammt, oder was auf einer Quelle beruht
        kaynak | Bir bilginin nereden geldiği ya da bir kaynağa nelerin dayandığı

        /about
        关于 | 资料库的版本、覆盖范围和新旧
        acerca | Versión, alcance y antigüedad de la base de datos
        info | Stand, Umfang und Alter der Faktenbasis
        hakkında | Bilgi tabanının sürümü, kapsamı ve yaşı

        /help
        帮助 | 可以问什么，怎么问
        ayuda | Qué se puede preguntar y cómo
        hilfe | Was man fragen kann, und wie
        yardım | Neler sorulabilir ve nasıl

        party
        一方 | 哪一方：china、中国、japan、eu …
        parte | De quién: china, japan, eu, korea, uk …
        partei | Um wen es geht: china, japan, eu, korea, uk …
        taraf | Hangi taraf: china, japan, eu, korea, uk …

        second-party
        第二方 | 与之并列的另一方：vietnam
        segunda-parte | La parte con la que se compara: vietnam
        zweite-partei | Die Partei daneben: vietnam
        ikinci-taraf | Karşılaştırılan taraf: vietnam

        third-party
        第三方 | 第三方：india
        tercera-parte | Una tercera: india
        dritte-partei | Eine dritte: india
        üçüncü-taraf | Üçüncü taraf: india

        fourth-party
        第四方 | 第四方：mexico
        cuarta-parte | Una cuarta: mexico
        vierte-partei | Eine vierte: mexico
        dördüncü-taraf | Dördüncü taraf: mexico

        product
        商品 | 有单独措施的商品：steel、cars、chips …
        producto | Bienes con una medida propia: steel, cars, chips …
        ware | Waren mit eigener Maßnahme: steel, cars, chips …
        ürün | Kendine ait önlemi olan mallar: steel, cars, chips …

        as-of
        截至 | 以这一天为准：2025-05-13、13 May 2025、last Friday
        a-fecha-de | Según lo vigente y conocido ese día: 2025-05-13, 13 May 2025, last Friday
        stand-vom | Stand und Kenntnis dieses Tages: 2025-05-13, 13 May 2025, last Friday
        tarih | O günkü durum ve bilgiyle: 2025-05-13, 13 May 2025, last Friday

        view
        显示 | 显示什么
        vista | Qué mostrar
        ansicht | Was gezeigt wird
        görünüm | Ne gösterilsin

        pair
        对方 | 休战的另一方；不填则为中国
        contraparte | La otra parte; china si no se indica
        gegenüber | Die andere Partei; china, wenn nichts angegeben ist
        karşı-taraf | Öteki taraf; belirtilmezse china

        what
        内容 | 要看什么
        qué | Qué se quiere ver
        was | Was gezeigt wird
        ne | Ne gösterilsin

        speaker
        发言人 | 谁说的：bessent、何立峰、treasury secretary …
        orador | Quién lo dijo: bessent, 何立峰, treasury secretary …
        sprecher | Wer es sagte: bessent, 何立峰, treasury secretary …
        konuşan | Kim söyledi: bessent, 何立峰, treasury secretary …

        topic
        议题 | 关于什么：rare earths、fentanyl、truce …
        tema | Sobre qué: rare earths, fentanyl, truce …
        thema | Worüber: rare earths, fentanyl, truce …
        konu | Ne hakkında: rare earths, fentanyl, truce …

        words
        词语 | 其中出现的词
        palabras | Palabras que aparecen en la cita
        wörter | Wörter, die darin vorkommen
        sözcükler | İçinde geçen sözcükler

        nth
        第几 | 从最新往前数第几个：2 是上一个
        número | Cuál, contando desde el más reciente: 2 es el anterior
        nummer | Das wievielte, vom neuesten an gezählt: 2 ist das davor
        sıra | Kaçıncısı, en yeniden sayarak: 2 bir öncekidir

        which
        哪些 | latest（默认）、next 或 list
        cuál | latest (por defecto), next o list
        welche | latest (Vorgabe), next oder list
        hangisi | latest (varsayılan), next ya da list

        talk
        会谈 | 轮次或地点：5、madrid、busan
        ronda | Una ronda o lugar: 5, madrid, busan
        runde | Eine Runde oder ein Ort: 5, madrid, busan
        tur | Bir tur ya da yer: 5, madrid, busan

        person
        人物 | bessent、何立峰、ustr …
        persona | bessent, 何立峰, ustr …
        person | bessent, 何立峰, ustr …
        kişi | bessent, 何立峰, ustr …

        subject
        对象 | 一方或一议题：china、rare earths …；不填则为全部
        asunto | Una parte o un tema: china, rare earths …; todo si no se indica
        gegenstand | Eine Partei oder ein Thema: china, rare earths …; sonst alles
        kapsam | Bir taraf ya da konu: china, rare earths …; belirtilmezse hepsi

        from
        从 | 从这一天、月或年起：2025、April 2025
        desde | Desde este día, mes o año: 2025, April 2025
        von | Seit diesem Tag, Monat oder Jahr: 2025, April 2025
        başlangıç | Bu günden, aydan ya da yıldan beri: 2025, April 2025

        to
        到 | 到这一天、月或年为止
        hasta | Hasta este día, mes o año
        bis | Bis zu diesem Tag, Monat oder Jahr
        bitiş | Bu güne, aya ya da yıla kadar

        page
        页 | 第几页：2 是第 11 到第 20 条
        página | Qué decena: 2 muestra del 11.º al 20.º
        seite | Welche zehn: 2 zeigt den 11. bis 20. Eintrag
        sayfa | Hangi onluk: 2, 11.–20. kayıtları gösterir

        id
        编号 | 答案引用中所示的事实或来源编号
        id | El identificador de un dato o fuente, como lo muestran las citas de una respuesta
        kennung | Die Kennung einer Angabe oder Quelle, wie sie die Belege einer Antwort zeigen
        kimlik | Bir bilginin ya da kaynağın, yanıttaki atıflarda görünen kimliği

        question
        问题 | 用自己的话
        pregunta | En sus propias palabras
        frage | In eigenen Worten
        soru | Kendi sözlerinizle

        command
        命令 | 要说明的命令
        comando | El comando que se explica
        befehl | Der Befehl, der erklärt wird
        komut | Açıklanacak komut

        """;
}
