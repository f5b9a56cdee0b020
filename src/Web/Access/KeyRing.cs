using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Steadfast.Core.Acts;
using Steadfast.Core.Database;
using Steadfast.Core.Vault;

namespace Steadfast.Web.Access;

/// <summary>
/// The framework's key ring (cookies, antiforgery) in the database, sealed by the installation's key, so that every
/// node has the same one and a stolen database opens no session.
/// </summary>
public sealed class KeyRing(IServiceScopeFactory scopes, Sealer sealer) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var entries = scope.ServiceProvider.GetRequiredService<ServiceDatabase>().KeyRing.AsNoTracking().ToList();
        return [.. entries.Select(e => XElement.Parse(Encoding.UTF8.GetString(sealer.OpenForInstallation(e.SealedXml))))];
    }

    // The framework asks synchronously, and only when a key is made: once in ninety days.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var db = scope.ServiceProvider.GetRequiredService<ServiceDatabase>();
        var entry = new KeyRingEntry { Name = friendlyName, SealedXml = sealer.SealForInstallation(Encoding.UTF8.GetBytes(element.ToString())) };
        db.KeyRing.Add(entry);
        db.Record(new Deed(ActKind.KeyRingChanged, null, Act.House, entry.Id));
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}
