namespace Steadfast.Web.Ui;

/// <summary>
/// The fields a page has drawn so far, in order, each with the id its error links to. The error summary stands above the
/// fields but is written out after them, so its errors come in the page's order (ModelState keeps its keys by alphabet).
/// </summary>
internal sealed class FieldsOnPage
{
    private readonly List<(string Name, string Id)> fields = [];

    public static FieldsOnPage Of(HttpContext context)
    {
        if (context.Items[typeof(FieldsOnPage)] is FieldsOnPage here)
            return here;
        var made = new FieldsOnPage();
        context.Items[typeof(FieldsOnPage)] = made;
        return made;
    }

    public void Add(string name, string id) => fields.Add((name, id));

    /// <summary>The place of a field on the page; a key without a field comes last.</summary>
    public int Place(string name)
    {
        var at = fields.FindIndex(field => field.Name == name);
        return at < 0 ? int.MaxValue : at;
    }

    /// <summary>The id to link to, or null where the page has no such field.</summary>
    public string? Id(string name) => fields.Find(field => field.Name == name).Id;
}
