using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steadfast.Core.Mail;

namespace Steadfast.Core.Database.Mapping;

internal sealed class OutgoingMailMapping : IEntityTypeConfiguration<OutgoingMail>
{
    public void Configure(EntityTypeBuilder<OutgoingMail> mail)
    {
        mail.HasIndex(m => m.Cause).IsUnique();
        mail.HasIndex(m => new { m.State, m.NextTryAt });
        mail.HasIndex(m => m.YoungPersonId);
    }
}
