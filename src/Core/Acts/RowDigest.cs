using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Steadfast.Core.Database;

namespace Steadfast.Core.Acts;

/// <summary>
/// The digest of one kind of record: SHA-256 over name and value of every column, in the order of their names. It comes
/// out the same from an entity about to be saved and from the row read back.
/// </summary>
internal sealed class RowDigest
{
    private static readonly ConditionalWeakTable<IEntityType, RowDigest> Known = [];

    [ThreadStatic]
    private static RowForm? form;

    private readonly Column[] columns;
    private readonly Column[] key;
    private readonly (IClrPropertyGetter Getter, byte[] Name, RowDigest Digest)[] owned;

    private RowDigest(IEntityType type)
    {
        columns = [.. type.GetProperties().Where(p => !p.IsShadowProperty()).OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => new Column(p))];
        key = [.. (type.FindPrimaryKey()?.Properties ?? []).Where(p => !p.IsShadowProperty()).Select(p => new Column(p))];
        owned = [.. type.GetNavigations().Where(n => n.TargetEntityType.IsOwned()).OrderBy(n => n.Name, StringComparer.Ordinal)
            .Select(n => (n.GetGetter(), Encoding.UTF8.GetBytes(n.Name), Of(n.TargetEntityType)))];
    }

    public static RowDigest Of(IEntityType type) => Known.GetValue(type, t => new RowDigest(t));

    /// <summary>True when all of it stands in columns of its own, so that rows can be read without making entities.</summary>
    public bool IsFlat => owned.Length == 0;

    /// <summary>The columns, in the order in which <see cref="Read"/> expects them.</summary>
    public IEnumerable<IProperty> Columns => columns.Select(c => c.Property);

    public string KeyOf(object entity) => string.Join('|', key.Select(c => RowForm.KeyPart(c.ValueIn(entity))));

    public byte[] Of(object entity)
    {
        var form = Form();
        Append(form, entity);
        return form.Digest();
    }

    /// <summary>Key and digest of the row a reader stands on.</summary>
    public (string Key, byte[] Digest) Read(DbDataReader row)
    {
        var form = Form();
        var values = new object?[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            values[i] = columns[i].Read(row, i);
            form.Append(columns[i].Name, values[i]);
        }
        var keyText = string.Join('|', key.Select(k => RowForm.KeyPart(values[Place(k)])));
        return (keyText, form.Digest());
    }

    /// <summary>The key alone, for a row whose other columns cannot be read.</summary>
    public string KeyOf(DbDataReader row) => string.Join('|', key.Select(k => RowForm.KeyPart(k.Read(row, Place(k)))));

    private int Place(Column part) => Array.FindIndex(columns, c => c.Property == part.Property);

    private static RowForm Form()
    {
        form ??= new RowForm();
        // An error may have left it half filled.
        form.Clear();
        return form;
    }

    private void Append(RowForm form, object entity)
    {
        foreach (var column in columns)
            form.Append(column.Name, column.ValueIn(entity));
        foreach (var (getter, name, digest) in owned)
        {
            var part = getter.GetClrValue(entity);
            form.Append(name, part is not null);
            if (part is not null)
                digest.Append(form, part);
        }
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();
        private readonly ValueConverter? converter = property.GetValueConverter();
        private readonly Type stored = StoredValues.TypeOf(property);

        public IProperty Property => property;

        public byte[] Name { get; } = Encoding.UTF8.GetBytes(property.Name);

        public object? ValueIn(object entity)
        {
            var value = getter.GetClrValue(entity);
            return converter is null ? value : converter.ConvertToProvider(value);
        }

        public object? Read(DbDataReader row, int ordinal) => StoredValues.Read(row, ordinal, stored);
    }
}
