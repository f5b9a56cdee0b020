using Steadfast.Core.Workforce;

namespace Steadfast.Core.Access;

/// <summary>The signed-in person, as far as reach is concerned.</summary>
/// <param name="SiteId">The site they work in; none for roles over all sites.</param>
/// <param name="Now">The instant of the request, for reach that ends.</param>
public sealed record Viewer(Guid AccountId, string Name, Role Role, Guid? SiteId, DateTime Now);
