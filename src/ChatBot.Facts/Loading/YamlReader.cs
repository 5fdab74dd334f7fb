using ChatBot.Facts.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChatBot.Facts.Loading;

/// <summary>Reads one YAML document into <see cref="YamlNode"/>s; what it cannot read becomes a fault with its line.</summary>
internal sealed class YamlReader
{
    // Fact files nest five deep; a bound keeps a hostile file from exhausting the stack.
    private const int MaxDepth = 16;

    private readonly string file;
    private readonly List<FactFault> faults;

    private YamlReader(string file, List<FactFault> faults)
    {
        this.file = file;
        this.faults = faults;
    }

    /// <returns>The document's root, or null where there is none or it is not YAML.</returns>
    public static YamlNode? Read(string file, string text, List<FactFault> faults)
    {
        var reader = new YamlReader(file, faults);
        try
        {
            var parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
            {
                return null;
            }

            var root = reader.ReadNode(parser, 0);
            parser.Consume<DocumentEnd>();
            if (parser.Current is DocumentStart second)
            {
                reader.Fault(second.Start, "a second YAML document begins here; keep one document a file");
            }

            return root;
        }
        catch (YamlException exception)
        {
            reader.Fault(exception.Start, $"this is not YAML: {Sentence(exception)}");
            return null;
        }
    }

    private static string Sentence(YamlException exception)
    {
        var message = exception.InnerException?.Message ?? exception.Message;
        var afterPosition = message.StartsWith('(') ? message.IndexOf("): ", StringComparison.Ordinal) : -1;
        return (afterPosition < 0 ? message : message[(afterPosition + 3)..]).TrimEnd('.');
    }

    private YamlNode ReadNode(Parser parser, int depth)
    {
        if (depth > MaxDepth)
        {
            throw new YamlException(parser.Current!.Start, parser.Current.End, $"nested deeper than {MaxDepth} levels");
        }

        switch (parser.Current)
        {
            case Scalar scalar:
                parser.MoveNext();
                var isNull = scalar.Style == ScalarStyle.Plain && scalar.Value is "" or "~" or "null";
                return new YamlText(Line(scalar.Start), scalar.Value) { IsNull = isNull };
            case SequenceStart start:
                parser.MoveNext();
                var items = new List<YamlNode>();
                while (!parser.TryConsume<SequenceEnd>(out _))
                {
                    items.Add(ReadNode(parser, depth + 1));
                }

                return new YamlList(Line(start.Start), items);
            case MappingStart start:
                parser.MoveNext();
                return ReadMap(parser, Line(start.Start), depth);
            case AnchorAlias alias:
                Fault(alias.Start, "aliases (*name) are not used here; write the value out");
                parser.MoveNext();
                return new YamlText(Line(alias.Start), "") { IsNull = true };
            default:
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a value was expected here");
        }
    }

    private YamlMap ReadMap(Parser parser, int line, int depth)
    {
        var entries = new List<YamlEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            if (!parser.TryConsume<Scalar>(out var key))
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, "a key must be plain text");
            }

            var value = ReadNode(parser, depth + 1);
            if (entries.Exists(entry => entry.Key == key.Value))
            {
                Fault(key.Start, $"'{key.Value}' stands here twice; keep one", FactRule.DuplicateKey);
                continue;
            }

            entries.Add(new YamlEntry(key.Value, Line(key.Start), value));
        }

        return new YamlMap(line, entries);
    }

    private void Fault(Mark mark, string message, string rule = FactRule.Yaml) => faults.Add(new FactFault(new FactOrigin(file, Line(mark)), message, rule));

    private static int Line(Mark mark) => (int)mark.Line;
}
