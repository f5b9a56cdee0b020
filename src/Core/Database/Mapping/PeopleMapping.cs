using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Families;
using Steadfast.Core.Vault;
using Steadfast.Core.YoungPeople;

namespace Steadfast.Core.Database.Mapping;

internal sealed class YoungPersonMapping : IEntityTypeConfiguration<YoungPerson>
{
    public void Configure(EntityTypeBuilder<YoungPerson> person)
    {
        person.HasIndex(p => p.Reference).IsUnique();
        person.HasIndex(p => new { p.SiteId, p.CreatedAt });
        person.HasIndex(p => new { p.SiteId, p.NextContactOn });
        person.HasIndex(p => p.PackageId).IsUnique();
        person.HasOne(p => p.Key).WithOne().HasForeignKey<PersonKey>(k => k.YoungPersonId).IsRequired();
    }
}

internal sealed class PersonKeyMapping : IEntityTypeConfiguration<PersonKey>
{
    public void Configure(EntityTypeBuilder<PersonKey> key) => key.HasKey(k => k.YoungPersonId);
}

internal sealed class NameTokenMapping : IEntityTypeConfiguration<NameToken>
{
    public void Configure(EntityTypeBuilder<NameToken> token)
    {
        token.HasKey(t => new { t.Token, t.YoungPersonId });
        token.HasIndex(t => t.YoungPersonId);
        token.HasOne<YoungPerson>().WithMany().HasForeignKey(t => t.YoungPersonId);
    }
}

internal sealed class JoinedRecordMapping : IEntityTypeConfiguration<JoinedRecord>
{
    public void Configure(EntityTypeBuilder<JoinedRecord> joined)
    {
        joined.HasIndex(j => j.Reference).IsUnique();
        joined.HasOne<YoungPerson>().WithMany().HasForeignKey(j => j.YoungPersonId);
    }
}

internal sealed class EducationMapping : IEntityTypeConfiguration<EducationRecord>
{
    public void Configure(EntityTypeBuilder<EducationRecord> record)
    {
        record.HasIndex(r => new { r.YoungPersonId, r.RecordedOn });
        record.HasOne<YoungPerson>().WithMany().HasForeignKey(r => r.YoungPersonId);
    }
}

internal sealed class AgencyMapping : IEntityTypeConfiguration<AgencyInvolvement>
{
    public void Configure(EntityTypeBuilder<AgencyInvolvement> agency) =>
        agency.HasOne<YoungPerson>().WithMany().HasForeignKey(a => a.YoungPersonId);
}

internal sealed class FamilyMemberMapping : IEntityTypeConfiguration<FamilyMember>
{
    public void Configure(EntityTypeBuilder<FamilyMember> member) =>
        member.HasOne<YoungPerson>().WithMany().HasForeignKey(m => m.YoungPersonId);
}
