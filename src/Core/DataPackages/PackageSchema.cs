using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Steadfast.Core.Options;

namespace Steadfast.Core.DataPackages;

/// <summary>Writes <c>datapackage.json</c> (Frictionless Data Package with Table Schema) from <see cref="PackageFiles"/>.</summary>
public static class PackageSchema
{
    public const string FileName = "datapackage.json";

    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="name">The package's name, lower case with hyphens.</param>
    /// <param name="title">Its title for people.</param>
    /// <param name="files">The files that are in it.</param>
    public static string Write(string name, string title, IEnumerable<FileDefinition> files) => new JsonObject
    {
        ["name"] = name,
        ["title"] = title,
        ["profile"] = "tabular-data-package",
        ["resources"] = new JsonArray([.. files.Select(Resource)]),
    }.ToJsonString(Form) + "\n";

    private static JsonObject Resource(FileDefinition file)
    {
        var schema = new JsonObject { ["fields"] = new JsonArray([.. file.Columns.Select(Field)]), ["missingValues"] = new JsonArray("") };
        if (file.Columns[0].Type == ColumnType.Key)
            schema["primaryKey"] = file.Columns[0].Name;
        var references = file.Columns.Where(c => c.Type == ColumnType.Reference).Select(c => new JsonObject
        {
            ["fields"] = c.Name,
            ["reference"] = new JsonObject { ["resource"] = ResourceName(c.Of!), ["fields"] = "id" },
        }).ToArray<JsonNode>();
        if (references.Length > 0)
            schema["foreignKeys"] = new JsonArray(references);
        return new JsonObject
        {
            ["name"] = ResourceName(file.Name),
            ["path"] = file.Name,
            ["description"] = file.Meaning,
            ["profile"] = "tabular-data-resource",
            ["format"] = "csv",
            ["mediatype"] = "text/csv",
            ["encoding"] = "utf-8",
            ["schema"] = schema,
        };
    }

    private static JsonObject Field(ColumnDefinition column)
    {
        var field = new JsonObject { ["name"] = column.Name, ["type"] = Type(column.Type), ["description"] = column.Meaning };
        var constraints = new JsonObject();
        if (column.IsRequired)
            constraints["required"] = true;
        if (column.Type == ColumnType.Key)
            constraints["unique"] = true;
        if (column.Type == ColumnType.Number)
            constraints["minimum"] = 0;
        if (column.Type == ColumnType.Code && BuiltInLists.Named(column.Of!) is { IsClosed: true } list)
            constraints["enum"] = new JsonArray([.. list.Options.Select(o => JsonValue.Create(o.Code))]);
        if (constraints.Count > 0)
            field["constraints"] = constraints;
        return field;
    }

    private static string Type(ColumnType type) => type switch
    {
        ColumnType.Date => "date",
        ColumnType.Number => "integer",
        ColumnType.YesNo => "boolean",
        _ => "string",
    };

    private static string ResourceName(string file) => Path.GetFileNameWithoutExtension(file);
}
