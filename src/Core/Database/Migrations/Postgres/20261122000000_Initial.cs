using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Steadfast.Core.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ActChains",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Head = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Seal = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActChains", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Acts",
                columns: table => new
                {
                    Chain = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    Changes = table.Column<byte[]>(type: "bytea", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acts", x => new { x.Chain, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "Alerts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SeenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SeenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    Agency = table.Column<string>(type: "text", nullable: true),
                    CaseloadLimit = table.Column<int>(type: "integer", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: false),
                    AuthenticatorKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    NextAuthenticatorKey = table.Column<byte[]>(type: "bytea", nullable: true),
                    LastCodeStep = table.Column<long>(type: "bigint", nullable: false),
                    DisabledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BrokenGlass",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<byte[]>(type: "bytea", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReviewedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReviewedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrokenGlass", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ForceMappings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Force = table.Column<string>(type: "text", nullable: false),
                    Columns = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ForceMappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KeyRing",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    SealedXml = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KeyRing", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Looks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Page = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Looks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Options",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    List = table.Column<string>(type: "text", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    English = table.Column<string>(type: "text", nullable: false),
                    Welsh = table.Column<string>(type: "text", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Options", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OutgoingMails",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Cause = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    Letter = table.Column<byte[]>(type: "bytea", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    WrittenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GoodUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    NextTryAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Trouble = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OutgoingMails", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReferenceCounters",
                columns: table => new
                {
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferenceCounters", x => x.SiteId);
                });

            migrationBuilder.CreateTable(
                name: "ReferralDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    LinkHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    GivenBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    Answers = table.Column<byte[]>(type: "bytea", nullable: true),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralDrafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Nation = table.Column<string>(type: "text", nullable: true),
                    Letters = table.Column<string>(type: "text", nullable: false),
                    CaseloadLimit = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffKeys",
                columns: table => new
                {
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    InstallationKeyId = table.Column<string>(type: "text", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffKeys", x => x.OwnerId);
                });

            migrationBuilder.CreateTable(
                name: "TableReleases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Profile = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Sites = table.Column<string>(type: "text", nullable: false),
                    Figures = table.Column<string>(type: "text", nullable: false),
                    SealedContent = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TableReleases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "YoungPeople",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    PackageId = table.Column<string>(type: "text", nullable: true),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenName = table.Column<byte[]>(type: "bytea", nullable: false),
                    FamilyName = table.Column<byte[]>(type: "bytea", nullable: false),
                    KnownAs = table.Column<byte[]>(type: "bytea", nullable: true),
                    Pronouns = table.Column<byte[]>(type: "bytea", nullable: true),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    Gender = table.Column<string>(type: "text", nullable: true),
                    Ethnicity = table.Column<string>(type: "text", nullable: true),
                    Disability = table.Column<string>(type: "text", nullable: true),
                    Language = table.Column<string>(type: "text", nullable: true),
                    Address = table.Column<byte[]>(type: "bytea", nullable: true),
                    Postcode = table.Column<byte[]>(type: "bytea", nullable: true),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    SafeContact = table.Column<byte[]>(type: "bytea", nullable: true),
                    InTheirWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    MattersNow = table.Column<byte[]>(type: "bytea", nullable: true),
                    NextContactOn = table.Column<DateOnly>(type: "date", nullable: true),
                    NextContactAt = table.Column<int>(type: "integer", nullable: true),
                    NextContactPlan = table.Column<byte[]>(type: "bytea", nullable: true),
                    Restricted = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_YoungPeople", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    NotedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    CancelledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Absences_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserPasskeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserPasskeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_AspNetUserPasskeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecretHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    ShowsPlaces = table.Column<bool>(type: "boolean", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DayReminders",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Hour = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DayReminders", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_DayReminders_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Invitations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Invitations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Invitations_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LivedExperiences",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    ToColleagues = table.Column<bool>(type: "boolean", nullable: false),
                    ToFamilies = table.Column<bool>(type: "boolean", nullable: false),
                    ToldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LivedExperiences", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_LivedExperiences_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OffendingRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    IndexDateIs = table.Column<string>(type: "text", nullable: false),
                    ExtractEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    MonthsBefore = table.Column<int>(type: "integer", nullable: false),
                    MonthsAfter = table.Column<int>(type: "integer", nullable: false),
                    SealedResult = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OffendingRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OffendingRuns_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PoliceExtracts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Force = table.Column<string>(type: "text", nullable: false),
                    Purpose = table.Column<string>(type: "text", nullable: false),
                    AgreedFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    AgreedTo = table.Column<DateOnly>(type: "date", nullable: false),
                    KeepUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    ExtractEnd = table.Column<DateOnly>(type: "date", nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    DeletedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    People = table.Column<int>(type: "integer", nullable: true),
                    Events = table.Column<int>(type: "integer", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PoliceExtracts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PoliceExtracts_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<long>(type: "bigint", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SignInSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SignInSessions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StaffNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    WriterId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    Agreed = table.Column<byte[]>(type: "bytea", nullable: true),
                    Feeling = table.Column<byte[]>(type: "bytea", nullable: true),
                    SharedWith = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffNotes_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StageDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<byte[]>(type: "bytea", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StageDecisions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StageProposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<byte[]>(type: "bytea", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StageProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StageProposals_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Supervisions",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    SupervisorId = table.Column<Guid>(type: "uuid", nullable: false),
                    EveryDays = table.Column<int>(type: "integer", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Supervisions", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_Supervisions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Budgets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    AllottedPence = table.Column<long>(type: "bigint", nullable: false),
                    UsedPence = table.Column<long>(type: "bigint", nullable: false),
                    WorkerLimitPence = table.Column<long>(type: "bigint", nullable: false),
                    ManagerLimitPence = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Budgets", x => x.Id);
                    table.CheckConstraint("CK_Budgets_Used", "\"UsedPence\" >= 0 AND \"UsedPence\" <= \"AllottedPence\"");
                    table.ForeignKey(
                        name: "FK_Budgets_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Candidates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Contact = table.Column<byte[]>(type: "bytea", nullable: true),
                    AppliedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Candidates_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseloadWeights",
                columns: table => new
                {
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    NotAssessed = table.Column<int>(type: "integer", nullable: false),
                    Low = table.Column<int>(type: "integer", nullable: false),
                    Medium = table.Column<int>(type: "integer", nullable: false),
                    High = table.Column<int>(type: "integer", nullable: false),
                    Intensive = table.Column<int>(type: "integer", nullable: false),
                    CoWorkerPercent = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseloadWeights", x => x.SiteId);
                    table.ForeignKey(
                        name: "FK_CaseloadWeights_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OnCallShifts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnCallShifts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OnCallShifts_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_OnCallShifts_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    WhyEnded = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programmes_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Nation = table.Column<string>(type: "text", nullable: true),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionDrafts_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "QuestionSets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Nation = table.Column<string>(type: "text", nullable: true),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    WhatChanged = table.Column<string>(type: "text", nullable: true),
                    Content = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionSets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionSets_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Venues",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Venues", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Venues_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Agencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Agency = table.Column<string>(type: "text", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Contact = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agencies_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Allocations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Part = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    OverLimitReason = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Allocations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Allocations_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Allocations_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Appointments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<int>(type: "integer", nullable: true),
                    Purpose = table.Column<byte[]>(type: "bytea", nullable: true),
                    Where = table.Column<byte[]>(type: "bytea", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: true),
                    WorkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    SecondWorkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    WithWhom = table.Column<byte[]>(type: "bytea", nullable: true),
                    Transport = table.Column<string>(type: "text", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    MovedFromId = table.Column<Guid>(type: "uuid", nullable: true),
                    ArrangedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ArrangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Appointments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Appointments_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AppropriateAdultVisits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    ArrivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LeftAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Where = table.Column<byte[]>(type: "bytea", nullable: false),
                    Training = table.Column<byte[]>(type: "bytea", nullable: false),
                    TrainedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Vulnerability = table.Column<byte[]>(type: "bytea", nullable: true),
                    SolicitorThere = table.Column<bool>(type: "boolean", nullable: true),
                    RightsUnderstood = table.Column<bool>(type: "boolean", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppropriateAdultVisits", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AppropriateAdultVisits_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BrokeredServices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReferredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrokeredServices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BrokeredServices_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CaseCovers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ForAccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Safety = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhoToCall = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhatNotToDo = table.Column<byte[]>(type: "bytea", nullable: false),
                    ArrangedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseCovers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseCovers_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CaseCovers_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Concerns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    RaisedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RaisedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NoticedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false),
                    SourceId = table.Column<Guid>(type: "uuid", nullable: true),
                    InTheirWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Seen = table.Column<byte[]>(type: "bytea", nullable: true),
                    DoneAtOnce = table.Column<byte[]>(type: "bytea", nullable: true),
                    ImmediateDanger = table.Column<bool>(type: "boolean", nullable: false),
                    EmergencyCalled = table.Column<bool>(type: "boolean", nullable: true),
                    AboutStaff = table.Column<bool>(type: "boolean", nullable: false),
                    ColleagueId = table.Column<Guid>(type: "uuid", nullable: true),
                    ColleagueName = table.Column<byte[]>(type: "bytea", nullable: true),
                    Outcome = table.Column<string>(type: "text", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Concerns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Concerns_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConflictsOfInterest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeclaredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    TiedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LookedAtAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedBecause = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConflictsOfInterest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConflictsOfInterest_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Contacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PackageId = table.Column<string>(type: "text", nullable: true),
                    HappenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WhenKnown = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Reached = table.Column<bool>(type: "boolean", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: true),
                    Place = table.Column<string>(type: "text", nullable: true),
                    Minutes = table.Column<int>(type: "integer", nullable: true),
                    Outcome = table.Column<string>(type: "text", nullable: true),
                    WithWhom = table.Column<byte[]>(type: "bytea", nullable: true),
                    Alone = table.Column<bool>(type: "boolean", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    WorkerName = table.Column<string>(type: "text", nullable: true),
                    FormKey = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Contacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Contacts_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Education",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Setting = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Education", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Education_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Endings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    InTheirWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Summary = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Endings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Endings_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilyMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Relationship = table.Column<string>(type: "text", nullable: false),
                    LivesWith = table.Column<bool>(type: "boolean", nullable: false),
                    FirstContact = table.Column<bool>(type: "boolean", nullable: false),
                    Phone = table.Column<byte[]>(type: "bytea", nullable: true),
                    Wishes = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilyMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilyMembers_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Form = table.Column<string>(type: "text", nullable: false),
                    Typed = table.Column<byte[]>(type: "bytea", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormDrafts_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Holds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    AgreedWith = table.Column<byte[]>(type: "bytea", nullable: true),
                    DoorStaysOpen = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Holds_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Homes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Homes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Homes_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JoinedRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JoinedRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JoinedRecords_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JointDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    Choice = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    People = table.Column<byte[]>(type: "bytea", nullable: true),
                    NextLookOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_JointDecisions_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KnownLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OneId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    ExploiterId = table.Column<Guid>(type: "uuid", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KnownLinks_YoungPeople_OneId",
                        column: x => x.OneId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_KnownLinks_YoungPeople_OtherId",
                        column: x => x.OtherId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LifeEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Age = table.Column<int>(type: "integer", nullable: true),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LifeEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LifeEvents_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MissingEpisodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    To = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReportedToPoliceAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    PoliceNumber = table.Column<byte[]>(type: "bytea", nullable: true),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecordedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MissingEpisodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MissingEpisodes_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NameTokens",
                columns: table => new
                {
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Token = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameTokens", x => new { x.Token, x.YoungPersonId });
                    table.ForeignKey(
                        name: "FK_NameTokens_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "NationalReferrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FirstResponder = table.Column<string>(type: "text", nullable: false),
                    HandedTo = table.Column<byte[]>(type: "bytea", nullable: false),
                    HandedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    TheirNumber = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReasonableGrounds = table.Column<string>(type: "text", nullable: true),
                    ReasonableGroundsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConclusiveGrounds = table.Column<string>(type: "text", nullable: true),
                    ConclusiveGroundsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConsentAt18 = table.Column<bool>(type: "boolean", nullable: true),
                    ConsentAskedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NationalReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NationalReferrals_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<byte[]>(type: "bytea", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Outcomes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Measure = table.Column<string>(type: "text", nullable: false),
                    RecordedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outcomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Outcomes_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PersonKeys",
                columns: table => new
                {
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    InstallationKeyId = table.Column<string>(type: "text", nullable: false),
                    Wrapped = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonKeys", x => x.YoungPersonId);
                    table.ForeignKey(
                        name: "FK_PersonKeys_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PackageId = table.Column<string>(type: "text", nullable: true),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ContactsPerWeek = table.Column<int>(type: "integer", nullable: true),
                    CrisisSupport = table.Column<bool>(type: "boolean", nullable: true),
                    CrisisHow = table.Column<byte[]>(type: "bytea", nullable: true),
                    Voice = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceMissingBecause = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Plans_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Promises",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    In = table.Column<string>(type: "text", nullable: false),
                    InId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    ByWhom = table.Column<byte[]>(type: "bytea", nullable: false),
                    ByDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    SettledOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Promises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Promises_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Referrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    PackageId = table.Column<string>(type: "text", nullable: true),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReferredBy = table.Column<string>(type: "text", nullable: true),
                    PartnerAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReferrerName = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReferrerContact = table.Column<byte[]>(type: "bytea", nullable: true),
                    Worries = table.Column<byte[]>(type: "bytea", nullable: true),
                    Strengths = table.Column<byte[]>(type: "bytea", nullable: true),
                    YoungPersonView = table.Column<byte[]>(type: "bytea", nullable: true),
                    ParentView = table.Column<byte[]>(type: "bytea", nullable: true),
                    YoungPersonKnows = table.Column<bool>(type: "boolean", nullable: true),
                    ParentKnows = table.Column<bool>(type: "boolean", nullable: true),
                    Known = table.Column<byte[]>(type: "bytea", nullable: true),
                    StatusKeyHash = table.Column<byte[]>(type: "bytea", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Need = table.Column<string>(type: "text", nullable: true),
                    Decision = table.Column<string>(type: "text", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosureReason = table.Column<string>(type: "text", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Referrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Referrals_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Returns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    HowTheyCameBack = table.Column<byte[]>(type: "bytea", nullable: true),
                    WorkerId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Returns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Returns_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SafetyPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Voice = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceMissingBecause = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceBy = table.Column<DateOnly>(type: "date", nullable: true),
                    WarningSigns = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhatHelps = table.Column<byte[]>(type: "bytea", nullable: true),
                    SafePlaces = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhoToCall = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhatNotToDo = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafetyPlans_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ServicesChecks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Service = table.Column<string>(type: "text", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedWhom = table.Column<byte[]>(type: "bytea", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WhatTheySaid = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ServicesChecks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ServicesChecks_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionBlocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<byte[]>(type: "bytea", nullable: false),
                    Planned = table.Column<int>(type: "integer", nullable: false),
                    BeganOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BegunById = table.Column<Guid>(type: "uuid", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Learnt = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionBlocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionBlocks_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Transfers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromAccountId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToAccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromSiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    ToSiteId = table.Column<Guid>(type: "uuid", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Transfers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Transfers_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WayPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false),
                    Stance = table.Column<string>(type: "text", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WayPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WayPlans_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RunInputs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RunId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunInputs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RunInputs_OffendingRuns_RunId",
                        column: x => x.RunId,
                        principalTable: "OffendingRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkSubjects",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ExtractId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    Band = table.Column<string>(type: "text", nullable: false),
                    Reviews = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkSubjects", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkSubjects_PoliceExtracts_ExtractId",
                        column: x => x.ExtractId,
                        principalTable: "PoliceExtracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LinkSubjects_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SealedExtracts",
                columns: table => new
                {
                    ExtractId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrappedKey = table.Column<byte[]>(type: "bytea", nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SealedExtracts", x => x.ExtractId);
                    table.ForeignKey(
                        name: "FK_SealedExtracts_PoliceExtracts_ExtractId",
                        column: x => x.ExtractId,
                        principalTable: "PoliceExtracts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BudgetChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    BudgetId = table.Column<Guid>(type: "uuid", nullable: false),
                    AllottedPence = table.Column<long>(type: "bigint", nullable: false),
                    WorkerLimitPence = table.Column<long>(type: "bigint", nullable: false),
                    ManagerLimitPence = table.Column<long>(type: "bigint", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BudgetChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BudgetChanges_Budgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "Budgets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupportRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    For = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedPence = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BudgetId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecisionWhy = table.Column<byte[]>(type: "bytea", nullable: true),
                    ApprovedPence = table.Column<long>(type: "bigint", nullable: false),
                    HandedById = table.Column<Guid>(type: "uuid", nullable: true),
                    SeenById = table.Column<Guid>(type: "uuid", nullable: true),
                    HandedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VoucherNumber = table.Column<string>(type: "text", nullable: true),
                    SpentPence = table.Column<long>(type: "bigint", nullable: false),
                    SpentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceiptNumber = table.Column<string>(type: "text", nullable: true),
                    ReceiptNote = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportRequests_Budgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "Budgets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_SupportRequests_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "StepsTaken",
                columns: table => new
                {
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepsTaken", x => new { x.CandidateId, x.Step });
                    table.ForeignKey(
                        name: "FK_StepsTaken_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SuitabilityDecisions",
                columns: table => new
                {
                    CandidateId = table.Column<Guid>(type: "uuid", nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Suitable = table.Column<bool>(type: "boolean", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SuitabilityDecisions", x => new { x.CandidateId, x.Round, x.AccountId });
                    table.ForeignKey(
                        name: "FK_SuitabilityDecisions_Candidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "Candidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Assessments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    QuestionSetId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssessedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Voice = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceMissingBecause = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceBy = table.Column<DateOnly>(type: "date", nullable: true),
                    ExploitationRisk = table.Column<string>(type: "text", nullable: true),
                    NeedLevel = table.Column<string>(type: "text", nullable: true),
                    WhyLevels = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReviewOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assessments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assessments_QuestionSets_QuestionSetId",
                        column: x => x.QuestionSetId,
                        principalTable: "QuestionSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Assessments_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    LeaderId = table.Column<Guid>(type: "uuid", nullable: false),
                    HelperId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Minutes = table.Column<int>(type: "integer", nullable: false),
                    VenueId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    Expectations = table.Column<byte[]>(type: "bytea", nullable: true),
                    HowItWent = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupSessions_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupSessions_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupSessions_Venues_VenueId",
                        column: x => x.VenueId,
                        principalTable: "Venues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UnsafePlaces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    VenueId = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    RecordedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UnsafePlaces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_UnsafePlaces_Venues_VenueId",
                        column: x => x.VenueId,
                        principalTable: "Venues",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UnsafePlaces_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AppointmentResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AppointmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Became = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    WeWereThere = table.Column<bool>(type: "boolean", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppointmentResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AppointmentResults_Appointments_AppointmentId",
                        column: x => x.AppointmentId,
                        principalTable: "Appointments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AppropriateAdultSteps",
                columns: table => new
                {
                    VisitId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AppropriateAdultSteps", x => new { x.VisitId, x.Step });
                    table.ForeignKey(
                        name: "FK_AppropriateAdultSteps_AppropriateAdultVisits_VisitId",
                        column: x => x.VisitId,
                        principalTable: "AppropriateAdultVisits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BrokeredMoves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ServiceId = table.Column<Guid>(type: "uuid", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BrokeredMoves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BrokeredMoves_BrokeredServices_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "BrokeredServices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConcernSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConcernId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<string>(type: "text", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Said = table.Column<byte[]>(type: "bytea", nullable: true),
                    Code = table.Column<string>(type: "text", nullable: true),
                    With = table.Column<byte[]>(type: "bytea", nullable: true),
                    Service = table.Column<string>(type: "text", nullable: true),
                    TheirNumber = table.Column<byte[]>(type: "bytea", nullable: true),
                    FamilyTold = table.Column<bool>(type: "boolean", nullable: true),
                    WhyFamilyNotTold = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConcernSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConcernSteps_Concerns_ConcernId",
                        column: x => x.ConcernId,
                        principalTable: "Concerns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ConcernSteps_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Tellings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ConcernId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Line = table.Column<string>(type: "text", nullable: true),
                    ToldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    How = table.Column<string>(type: "text", nullable: false),
                    Who = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhatTheySaid = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tellings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Tellings_Concerns_ConcernId",
                        column: x => x.ConcernId,
                        principalTable: "Concerns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Tellings_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Hook = table.Column<byte[]>(type: "bytea", nullable: true),
                    WhatTheySaid = table.Column<byte[]>(type: "bytea", nullable: true),
                    WhatNext = table.Column<byte[]>(type: "bytea", nullable: true),
                    SecondWorkerId = table.Column<Guid>(type: "uuid", nullable: true),
                    BlockId = table.Column<Guid>(type: "uuid", nullable: true),
                    Mood = table.Column<string>(type: "text", nullable: true),
                    Together = table.Column<string>(type: "text", nullable: true),
                    Step = table.Column<string>(type: "text", nullable: true),
                    Disclosed = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sessions_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Sessions_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ContactMembers",
                columns: table => new
                {
                    ContactId = table.Column<Guid>(type: "uuid", nullable: false),
                    FamilyMemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Wish = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ContactMembers", x => new { x.ContactId, x.FamilyMemberId });
                    table.ForeignKey(
                        name: "FK_ContactMembers_Contacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "Contacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ContactMembers_FamilyMembers_FamilyMemberId",
                        column: x => x.FamilyMemberId,
                        principalTable: "FamilyMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilySupports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FamilyMemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CameOfIt = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilySupports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FamilySupports_FamilyMembers_FamilyMemberId",
                        column: x => x.FamilyMemberId,
                        principalTable: "FamilyMembers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_FamilySupports_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MapEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<byte[]>(type: "bytea", nullable: false),
                    Tie = table.Column<string>(type: "text", nullable: false),
                    Note = table.Column<byte[]>(type: "bytea", nullable: true),
                    VenueId = table.Column<Guid>(type: "uuid", nullable: true),
                    FamilyMemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MapEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MapEntries_FamilyMembers_FamilyMemberId",
                        column: x => x.FamilyMemberId,
                        principalTable: "FamilyMembers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MapEntries_Venues_VenueId",
                        column: x => x.VenueId,
                        principalTable: "Venues",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_MapEntries_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SafetyMatters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FamilyMemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhatToDo = table.Column<byte[]>(type: "bytea", nullable: false),
                    HowKnown = table.Column<byte[]>(type: "bytea", nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SafetyMatters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SafetyMatters_FamilyMembers_FamilyMemberId",
                        column: x => x.FamilyMemberId,
                        principalTable: "FamilyMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SafetyMatters_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SiblingRecords",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FamilyMemberId = table.Column<Guid>(type: "uuid", nullable: false),
                    DateOfBirth = table.Column<DateOnly>(type: "date", nullable: true),
                    InTheirWords = table.Column<byte[]>(type: "bytea", nullable: true),
                    Needs = table.Column<byte[]>(type: "bytea", nullable: true),
                    SafetyPlan = table.Column<byte[]>(type: "bytea", nullable: true),
                    SafetyPlanOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiblingRecords", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SiblingRecords_FamilyMembers_FamilyMemberId",
                        column: x => x.FamilyMemberId,
                        principalTable: "FamilyMembers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SiblingRecords_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "HomeStays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    HomeId = table.Column<Guid>(type: "uuid", nullable: false),
                    FamilyMemberId = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HomeStays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HomeStays_FamilyMembers_FamilyMemberId",
                        column: x => x.FamilyMemberId,
                        principalTable: "FamilyMembers",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_HomeStays_Homes_HomeId",
                        column: x => x.HomeId,
                        principalTable: "Homes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "JointDecisionAgencies",
                columns: table => new
                {
                    DecisionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Agency = table.Column<string>(type: "text", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JointDecisionAgencies", x => new { x.DecisionId, x.Agency });
                    table.ForeignKey(
                        name: "FK_JointDecisionAgencies_JointDecisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "JointDecisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Other = table.Column<byte[]>(type: "bytea", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    Exploiter = table.Column<string>(type: "text", nullable: true),
                    Source = table.Column<string>(type: "text", nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReportedById = table.Column<Guid>(type: "uuid", nullable: false),
                    ReportedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    LinkId = table.Column<Guid>(type: "uuid", nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkReports_KnownLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "KnownLinks",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_LinkReports_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReturnConversations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByWhom = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhatItTold = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnConversations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReturnConversations_MissingEpisodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "MissingEpisodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ReturnConversations_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Goals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    InTheirWords = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhoDoesWhat = table.Column<byte[]>(type: "bytea", nullable: true),
                    ReachedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Goals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Goals_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Voice = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceMissingBecause = table.Column<byte[]>(type: "bytea", nullable: true),
                    VoiceBy = table.Column<DateOnly>(type: "date", nullable: true),
                    WentWell = table.Column<byte[]>(type: "bytea", nullable: false),
                    WhatChanges = table.Column<byte[]>(type: "bytea", nullable: true),
                    WhoWasThere = table.Column<byte[]>(type: "bytea", nullable: true),
                    NextOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanReviews_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTopics",
                columns: table => new
                {
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTopics", x => new { x.PlanId, x.Topic });
                    table.ForeignKey(
                        name: "FK_PlanTopics_Plans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "Plans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReferralReasons",
                columns: table => new
                {
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReferralReasons", x => new { x.ReferralId, x.Reason });
                    table.ForeignKey(
                        name: "FK_ReferralReasons_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "TriageDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ReferralId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    ReasonForReferrer = table.Column<byte[]>(type: "bytea", nullable: false),
                    Detail = table.Column<byte[]>(type: "bytea", nullable: true),
                    Answer = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TriageDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TriageDecisions_Referrals_ReferralId",
                        column: x => x.ReferralId,
                        principalTable: "Referrals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    PairId = table.Column<Guid>(type: "uuid", nullable: true),
                    Together = table.Column<bool>(type: "boolean", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkDecisions_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LinkDecisions_LinkSubjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "LinkSubjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkPairs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    Place = table.Column<int>(type: "integer", nullable: false),
                    Millionths = table.Column<int>(type: "integer", nullable: false),
                    Waterfall = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkPairs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkPairs_LinkSubjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "LinkSubjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LinkReviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SubjectId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    PairId = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LinkReviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LinkReviews_AspNetUsers_AccountId",
                        column: x => x.AccountId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_LinkReviews_LinkSubjects_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "LinkSubjects",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SupportResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: false),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SupportResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SupportResults_SupportRequests_RequestId",
                        column: x => x.RequestId,
                        principalTable: "SupportRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_SupportResults_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AssessmentAnswer",
                columns: table => new
                {
                    AssessmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "text", nullable: true),
                    Words = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssessmentAnswer", x => new { x.AssessmentId, x.Question });
                    table.ForeignKey(
                        name: "FK_AssessmentAnswer_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LevelDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    AssessmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExploitationRisk = table.Column<string>(type: "text", nullable: false),
                    NeedLevel = table.Column<string>(type: "text", nullable: false),
                    ContactsPerWeek = table.Column<int>(type: "integer", nullable: false),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LevelDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LevelDecisions_Assessments_AssessmentId",
                        column: x => x.AssessmentId,
                        principalTable: "Assessments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupConsents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: true),
                    GivenBy = table.Column<string>(type: "text", nullable: false),
                    For = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupConsents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupConsents_GroupSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupConsents_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupCosts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    SiteId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedPence = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    BudgetId = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedById = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecisionWhy = table.Column<byte[]>(type: "bytea", nullable: true),
                    ApprovedPence = table.Column<long>(type: "bigint", nullable: false),
                    HandedById = table.Column<Guid>(type: "uuid", nullable: true),
                    SeenById = table.Column<Guid>(type: "uuid", nullable: true),
                    HandedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VoucherNumber = table.Column<string>(type: "text", nullable: true),
                    SpentPence = table.Column<long>(type: "bigint", nullable: false),
                    SpentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReceiptNumber = table.Column<string>(type: "text", nullable: true),
                    ReceiptNote = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupCosts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupCosts_Budgets_BudgetId",
                        column: x => x.BudgetId,
                        principalTable: "Budgets",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupCosts_GroupSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupInvites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Status = table.Column<string>(type: "text", nullable: false),
                    InvitedById = table.Column<Guid>(type: "uuid", nullable: false),
                    Transport = table.Column<string>(type: "text", nullable: true),
                    TransportNote = table.Column<byte[]>(type: "bytea", nullable: true),
                    Attendance = table.Column<string>(type: "text", nullable: true),
                    HowItWent = table.Column<byte[]>(type: "bytea", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupInvites", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupInvites_GroupSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupInvites_YoungPeople_YoungPersonId",
                        column: x => x.YoungPersonId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PairDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uuid", nullable: true),
                    OneId = table.Column<Guid>(type: "uuid", nullable: false),
                    OtherId = table.Column<Guid>(type: "uuid", nullable: false),
                    Outcome = table.Column<string>(type: "text", nullable: false),
                    NotInvitedId = table.Column<Guid>(type: "uuid", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: false),
                    ForLeader = table.Column<byte[]>(type: "bytea", nullable: true),
                    Basis = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PairDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PairDecisions_GroupSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PairDecisions_YoungPeople_OneId",
                        column: x => x.OneId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PairDecisions_YoungPeople_OtherId",
                        column: x => x.OtherId,
                        principalTable: "YoungPeople",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionTopics",
                columns: table => new
                {
                    SessionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "text", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionTopics", x => new { x.SessionId, x.Topic });
                    table.ForeignKey(
                        name: "FK_SessionTopics_Sessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "Sessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FamilySupportMeetings",
                columns: table => new
                {
                    SupportId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Came = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FamilySupportMeetings", x => new { x.SupportId, x.On });
                    table.ForeignKey(
                        name: "FK_FamilySupportMeetings_FamilySupports_SupportId",
                        column: x => x.SupportId,
                        principalTable: "FamilySupports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MapTies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    Tie = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MapTies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MapTies_MapEntries_FromId",
                        column: x => x.FromId,
                        principalTable: "MapEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_MapTies_MapEntries_ToId",
                        column: x => x.ToId,
                        principalTable: "MapEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SiblingActivities",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SiblingId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiblingActivities", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SiblingActivities_SiblingRecords_SiblingId",
                        column: x => x.SiblingId,
                        principalTable: "SiblingRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SiblingReferrals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SiblingId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Agency = table.Column<string>(type: "text", nullable: true),
                    Reference = table.Column<string>(type: "text", nullable: true),
                    Why = table.Column<byte[]>(type: "bytea", nullable: true),
                    CameOfIt = table.Column<byte[]>(type: "bytea", nullable: true),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiblingReferrals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SiblingReferrals_SiblingRecords_SiblingId",
                        column: x => x.SiblingId,
                        principalTable: "SiblingRecords",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GoalSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    GoalId = table.Column<Guid>(type: "uuid", nullable: false),
                    YoungPersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<byte[]>(type: "bytea", nullable: false),
                    ByWhom = table.Column<byte[]>(type: "bytea", nullable: true),
                    ByDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "text", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GoalSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GoalSteps_Goals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "Goals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_AccountId_From",
                table: "Absences",
                columns: new[] { "AccountId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_ActChains_At",
                table: "ActChains",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_AccountId_At",
                table: "Acts",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Kind_At",
                table: "Acts",
                columns: new[] { "Kind", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Agencies_YoungPersonId",
                table: "Agencies",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_At",
                table: "Alerts",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Alerts_SeenAt",
                table: "Alerts",
                column: "SeenAt");

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_AccountId_To",
                table: "Allocations",
                columns: new[] { "AccountId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_Allocations_YoungPersonId_AccountId",
                table: "Allocations",
                columns: new[] { "YoungPersonId", "AccountId" });

            migrationBuilder.CreateIndex(
                name: "IX_AppointmentResults_AppointmentId",
                table: "AppointmentResults",
                column: "AppointmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_Status_On",
                table: "Appointments",
                columns: new[] { "Status", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Appointments_YoungPersonId_On",
                table: "Appointments",
                columns: new[] { "YoungPersonId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_AppropriateAdultSteps_YoungPersonId",
                table: "AppropriateAdultSteps",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_AppropriateAdultVisits_YoungPersonId_ArrivedAt",
                table: "AppropriateAdultVisits",
                columns: new[] { "YoungPersonId", "ArrivedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserPasskeys_UserId",
                table: "AspNetUserPasskeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_QuestionSetId",
                table: "Assessments",
                column: "QuestionSetId");

            migrationBuilder.CreateIndex(
                name: "IX_Assessments_YoungPersonId_Number",
                table: "Assessments",
                columns: new[] { "YoungPersonId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BrokenGlass_ReviewedAt",
                table: "BrokenGlass",
                column: "ReviewedAt");

            migrationBuilder.CreateIndex(
                name: "IX_BrokenGlass_YoungPersonId_AccountId_Until",
                table: "BrokenGlass",
                columns: new[] { "YoungPersonId", "AccountId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_BrokeredMoves_ServiceId",
                table: "BrokeredMoves",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_BrokeredMoves_YoungPersonId",
                table: "BrokeredMoves",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BrokeredServices_YoungPersonId",
                table: "BrokeredServices",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_BudgetChanges_BudgetId",
                table: "BudgetChanges",
                column: "BudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_Budgets_SiteId_Year",
                table: "Budgets",
                columns: new[] { "SiteId", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_AccountId",
                table: "CalendarFeeds",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_SecretHash",
                table: "CalendarFeeds",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Candidates_SiteId_Status",
                table: "Candidates",
                columns: new[] { "SiteId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseCovers_AccountId_To",
                table: "CaseCovers",
                columns: new[] { "AccountId", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseCovers_YoungPersonId_From",
                table: "CaseCovers",
                columns: new[] { "YoungPersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_Status_RaisedAt",
                table: "Concerns",
                columns: new[] { "Status", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Concerns_YoungPersonId_RaisedAt",
                table: "Concerns",
                columns: new[] { "YoungPersonId", "RaisedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ConcernSteps_ConcernId",
                table: "ConcernSteps",
                column: "ConcernId");

            migrationBuilder.CreateIndex(
                name: "IX_ConcernSteps_YoungPersonId",
                table: "ConcernSteps",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_AccountId_YoungPersonId",
                table: "ConflictsOfInterest",
                columns: new[] { "AccountId", "YoungPersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConflictsOfInterest_YoungPersonId",
                table: "ConflictsOfInterest",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactMembers_FamilyMemberId",
                table: "ContactMembers",
                column: "FamilyMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_ContactMembers_YoungPersonId",
                table: "ContactMembers",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_AccountId_HappenedAt",
                table: "Contacts",
                columns: new[] { "AccountId", "HappenedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_FormKey",
                table: "Contacts",
                column: "FormKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_PackageId",
                table: "Contacts",
                column: "PackageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Contacts_YoungPersonId_HappenedAt_Reached",
                table: "Contacts",
                columns: new[] { "YoungPersonId", "HappenedAt", "Reached" });

            migrationBuilder.CreateIndex(
                name: "IX_Education_YoungPersonId_RecordedOn",
                table: "Education",
                columns: new[] { "YoungPersonId", "RecordedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Endings_YoungPersonId",
                table: "Endings",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilyMembers_YoungPersonId",
                table: "FamilyMembers",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilySupportMeetings_YoungPersonId",
                table: "FamilySupportMeetings",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilySupports_FamilyMemberId",
                table: "FamilySupports",
                column: "FamilyMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_FamilySupports_YoungPersonId",
                table: "FamilySupports",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ForceMappings_Force",
                table: "ForceMappings",
                column: "Force",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_AccountId_YoungPersonId_Form",
                table: "FormDrafts",
                columns: new[] { "AccountId", "YoungPersonId", "Form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_SavedAt",
                table: "FormDrafts",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_YoungPersonId",
                table: "FormDrafts",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Goals_PlanId",
                table: "Goals",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalSteps_GoalId",
                table: "GoalSteps",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_GoalSteps_YoungPersonId_Status_ByDay",
                table: "GoalSteps",
                columns: new[] { "YoungPersonId", "Status", "ByDay" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupConsents_SessionId",
                table: "GroupConsents",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupConsents_YoungPersonId_SessionId",
                table: "GroupConsents",
                columns: new[] { "YoungPersonId", "SessionId" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupCosts_BudgetId",
                table: "GroupCosts",
                column: "BudgetId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupCosts_SessionId",
                table: "GroupCosts",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupCosts_SiteId_Status",
                table: "GroupCosts",
                columns: new[] { "SiteId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupInvites_SessionId_YoungPersonId",
                table: "GroupInvites",
                columns: new[] { "SessionId", "YoungPersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupInvites_YoungPersonId_Status",
                table: "GroupInvites",
                columns: new[] { "YoungPersonId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_ProgrammeId",
                table: "GroupSessions",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_SiteId_At",
                table: "GroupSessions",
                columns: new[] { "SiteId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_VenueId",
                table: "GroupSessions",
                column: "VenueId");

            migrationBuilder.CreateIndex(
                name: "IX_Holds_YoungPersonId_From",
                table: "Holds",
                columns: new[] { "YoungPersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Homes_YoungPersonId",
                table: "Homes",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_HomeStays_FamilyMemberId",
                table: "HomeStays",
                column: "FamilyMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_HomeStays_HomeId",
                table: "HomeStays",
                column: "HomeId");

            migrationBuilder.CreateIndex(
                name: "IX_HomeStays_YoungPersonId_Until",
                table: "HomeStays",
                columns: new[] { "YoungPersonId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_AccountId",
                table: "Invitations",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Invitations_TokenHash",
                table: "Invitations",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinedRecords_Reference",
                table: "JoinedRecords",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JoinedRecords_YoungPersonId",
                table: "JoinedRecords",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_JointDecisions_Choice_NextLookOn",
                table: "JointDecisions",
                columns: new[] { "Choice", "NextLookOn" });

            migrationBuilder.CreateIndex(
                name: "IX_JointDecisions_YoungPersonId_At",
                table: "JointDecisions",
                columns: new[] { "YoungPersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_KeyRing_Name",
                table: "KeyRing",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KnownLinks_OneId_OtherId",
                table: "KnownLinks",
                columns: new[] { "OneId", "OtherId" });

            migrationBuilder.CreateIndex(
                name: "IX_KnownLinks_OtherId",
                table: "KnownLinks",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_LevelDecisions_AssessmentId_At",
                table: "LevelDecisions",
                columns: new[] { "AssessmentId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LifeEvents_YoungPersonId",
                table: "LifeEvents",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkDecisions_AccountId",
                table: "LinkDecisions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkDecisions_SubjectId",
                table: "LinkDecisions",
                column: "SubjectId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkPairs_SubjectId",
                table: "LinkPairs",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkReports_LinkId",
                table: "LinkReports",
                column: "LinkId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkReports_Status",
                table: "LinkReports",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_LinkReports_YoungPersonId",
                table: "LinkReports",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkReviews_AccountId",
                table: "LinkReviews",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_LinkReviews_SubjectId_AccountId",
                table: "LinkReviews",
                columns: new[] { "SubjectId", "AccountId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkSubjects_ExtractId_YoungPersonId",
                table: "LinkSubjects",
                columns: new[] { "ExtractId", "YoungPersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LinkSubjects_YoungPersonId",
                table: "LinkSubjects",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Looks_AccountId_At",
                table: "Looks",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Looks_YoungPersonId_At",
                table: "Looks",
                columns: new[] { "YoungPersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_MapEntries_FamilyMemberId",
                table: "MapEntries",
                column: "FamilyMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_MapEntries_VenueId",
                table: "MapEntries",
                column: "VenueId");

            migrationBuilder.CreateIndex(
                name: "IX_MapEntries_YoungPersonId_FamilyMemberId",
                table: "MapEntries",
                columns: new[] { "YoungPersonId", "FamilyMemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MapTies_FromId",
                table: "MapTies",
                column: "FromId");

            migrationBuilder.CreateIndex(
                name: "IX_MapTies_ToId",
                table: "MapTies",
                column: "ToId");

            migrationBuilder.CreateIndex(
                name: "IX_MapTies_YoungPersonId",
                table: "MapTies",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_MissingEpisodes_YoungPersonId_From",
                table: "MissingEpisodes",
                columns: new[] { "YoungPersonId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_NameTokens_YoungPersonId",
                table: "NameTokens",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_NationalReferrals_YoungPersonId_HandedOn",
                table: "NationalReferrals",
                columns: new[] { "YoungPersonId", "HandedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_YoungPersonId_At",
                table: "Notes",
                columns: new[] { "YoungPersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_OffendingRuns_AccountId",
                table: "OffendingRuns",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_OffendingRuns_Number",
                table: "OffendingRuns",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OnCallShifts_AccountId",
                table: "OnCallShifts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_OnCallShifts_SiteId_StartsAt",
                table: "OnCallShifts",
                columns: new[] { "SiteId", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Options_List_Code_SiteId",
                table: "Options",
                columns: new[] { "List", "Code", "SiteId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outcomes_YoungPersonId_Measure_RecordedOn",
                table: "Outcomes",
                columns: new[] { "YoungPersonId", "Measure", "RecordedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_Cause",
                table: "OutgoingMails",
                column: "Cause",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_State_NextTryAt",
                table: "OutgoingMails",
                columns: new[] { "State", "NextTryAt" });

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_YoungPersonId",
                table: "OutgoingMails",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PairDecisions_OneId",
                table: "PairDecisions",
                column: "OneId");

            migrationBuilder.CreateIndex(
                name: "IX_PairDecisions_OtherId",
                table: "PairDecisions",
                column: "OtherId");

            migrationBuilder.CreateIndex(
                name: "IX_PairDecisions_ProgrammeId",
                table: "PairDecisions",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_PairDecisions_SessionId",
                table: "PairDecisions",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviews_PlanId",
                table: "PlanReviews",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanReviews_YoungPersonId",
                table: "PlanReviews",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Plans_PackageId",
                table: "Plans",
                column: "PackageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plans_YoungPersonId_AgreedOn",
                table: "Plans",
                columns: new[] { "YoungPersonId", "AgreedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PoliceExtracts_AccountId",
                table: "PoliceExtracts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_PoliceExtracts_Number",
                table: "PoliceExtracts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PoliceExtracts_State_KeepUntil",
                table: "PoliceExtracts",
                columns: new[] { "State", "KeepUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_SiteId",
                table: "Programmes",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_Promises_YoungPersonId_Status_ByDay",
                table: "Promises",
                columns: new[] { "YoungPersonId", "Status", "ByDay" });

            migrationBuilder.CreateIndex(
                name: "IX_QuestionDrafts_SiteId",
                table: "QuestionDrafts",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSets_Number",
                table: "QuestionSets",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QuestionSets_SiteId",
                table: "QuestionSets",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCodes_AccountId_Token",
                table: "RecoveryCodes",
                columns: new[] { "AccountId", "Token" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_AccountId",
                table: "ReferralDrafts",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_ExpiresAt",
                table: "ReferralDrafts",
                column: "ExpiresAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReferralDrafts_LinkHash",
                table: "ReferralDrafts",
                column: "LinkHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_PackageId",
                table: "Referrals",
                column: "PackageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_PartnerAccountId",
                table: "Referrals",
                column: "PartnerAccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Reference",
                table: "Referrals",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_ReferredOn",
                table: "Referrals",
                column: "ReferredOn");

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_Status_SiteId",
                table: "Referrals",
                columns: new[] { "Status", "SiteId" });

            migrationBuilder.CreateIndex(
                name: "IX_Referrals_YoungPersonId_Status",
                table: "Referrals",
                columns: new[] { "YoungPersonId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_ReturnConversations_EpisodeId",
                table: "ReturnConversations",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_ReturnConversations_YoungPersonId",
                table: "ReturnConversations",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Returns_YoungPersonId",
                table: "Returns",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_RunInputs_RunId",
                table: "RunInputs",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_SafetyMatters_FamilyMemberId",
                table: "SafetyMatters",
                column: "FamilyMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_SafetyMatters_YoungPersonId",
                table: "SafetyMatters",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SafetyPlans_YoungPersonId_Number",
                table: "SafetyPlans",
                columns: new[] { "YoungPersonId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ServicesChecks_YoungPersonId_Service",
                table: "ServicesChecks",
                columns: new[] { "YoungPersonId", "Service" });

            migrationBuilder.CreateIndex(
                name: "IX_SessionBlocks_YoungPersonId_EndedOn",
                table: "SessionBlocks",
                columns: new[] { "YoungPersonId", "EndedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_ContactId",
                table: "Sessions",
                column: "ContactId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sessions_YoungPersonId",
                table: "Sessions",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SiblingActivities_SiblingId_On",
                table: "SiblingActivities",
                columns: new[] { "SiblingId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_SiblingRecords_FamilyMemberId",
                table: "SiblingRecords",
                column: "FamilyMemberId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SiblingRecords_YoungPersonId",
                table: "SiblingRecords",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_SiblingReferrals_SiblingId",
                table: "SiblingReferrals",
                column: "SiblingId");

            migrationBuilder.CreateIndex(
                name: "IX_SignInSessions_AccountId",
                table: "SignInSessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Letters",
                table: "Sites",
                column: "Letters",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Name",
                table: "Sites",
                column: "Name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotes_AccountId_Kind_On",
                table: "StaffNotes",
                columns: new[] { "AccountId", "Kind", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotes_SharedWith",
                table: "StaffNotes",
                column: "SharedWith");

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotes_WriterId",
                table: "StaffNotes",
                column: "WriterId");

            migrationBuilder.CreateIndex(
                name: "IX_StageDecisions_AccountId_Number",
                table: "StageDecisions",
                columns: new[] { "AccountId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StageProposals_AccountId_Status",
                table: "StageProposals",
                columns: new[] { "AccountId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_Supervisions_SupervisorId",
                table: "Supervisions",
                column: "SupervisorId");

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_AskedById_Status",
                table: "SupportRequests",
                columns: new[] { "AskedById", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_BudgetId_VoucherNumber",
                table: "SupportRequests",
                columns: new[] { "BudgetId", "VoucherNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_SiteId_Status",
                table: "SupportRequests",
                columns: new[] { "SiteId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_SupportRequests_YoungPersonId_AskedAt",
                table: "SupportRequests",
                columns: new[] { "YoungPersonId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SupportResults_RequestId_Code",
                table: "SupportResults",
                columns: new[] { "RequestId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SupportResults_YoungPersonId",
                table: "SupportResults",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TableReleases_Kind_Profile_From_To",
                table: "TableReleases",
                columns: new[] { "Kind", "Profile", "From", "To" });

            migrationBuilder.CreateIndex(
                name: "IX_TableReleases_Number",
                table: "TableReleases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tellings_ConcernId",
                table: "Tellings",
                column: "ConcernId");

            migrationBuilder.CreateIndex(
                name: "IX_Tellings_YoungPersonId",
                table: "Tellings",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Transfers_YoungPersonId",
                table: "Transfers",
                column: "YoungPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_TriageDecisions_ReferralId_At",
                table: "TriageDecisions",
                columns: new[] { "ReferralId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_UnsafePlaces_VenueId",
                table: "UnsafePlaces",
                column: "VenueId");

            migrationBuilder.CreateIndex(
                name: "IX_UnsafePlaces_YoungPersonId_VenueId",
                table: "UnsafePlaces",
                columns: new[] { "YoungPersonId", "VenueId" });

            migrationBuilder.CreateIndex(
                name: "IX_Venues_SiteId_Name",
                table: "Venues",
                columns: new[] { "SiteId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WayPlans_YoungPersonId_Way",
                table: "WayPlans",
                columns: new[] { "YoungPersonId", "Way" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_YoungPeople_PackageId",
                table: "YoungPeople",
                column: "PackageId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_YoungPeople_Reference",
                table: "YoungPeople",
                column: "Reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_YoungPeople_SiteId_CreatedAt",
                table: "YoungPeople",
                columns: new[] { "SiteId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_YoungPeople_SiteId_NextContactOn",
                table: "YoungPeople",
                columns: new[] { "SiteId", "NextContactOn" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "ActChains");

            migrationBuilder.DropTable(
                name: "Acts");

            migrationBuilder.DropTable(
                name: "Agencies");

            migrationBuilder.DropTable(
                name: "Alerts");

            migrationBuilder.DropTable(
                name: "Allocations");

            migrationBuilder.DropTable(
                name: "AppointmentResults");

            migrationBuilder.DropTable(
                name: "AppropriateAdultSteps");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserPasskeys");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "AssessmentAnswer");

            migrationBuilder.DropTable(
                name: "BrokenGlass");

            migrationBuilder.DropTable(
                name: "BrokeredMoves");

            migrationBuilder.DropTable(
                name: "BudgetChanges");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "CaseCovers");

            migrationBuilder.DropTable(
                name: "CaseloadWeights");

            migrationBuilder.DropTable(
                name: "ConcernSteps");

            migrationBuilder.DropTable(
                name: "ConflictsOfInterest");

            migrationBuilder.DropTable(
                name: "ContactMembers");

            migrationBuilder.DropTable(
                name: "DayReminders");

            migrationBuilder.DropTable(
                name: "Education");

            migrationBuilder.DropTable(
                name: "Endings");

            migrationBuilder.DropTable(
                name: "FamilySupportMeetings");

            migrationBuilder.DropTable(
                name: "ForceMappings");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "GoalSteps");

            migrationBuilder.DropTable(
                name: "GroupConsents");

            migrationBuilder.DropTable(
                name: "GroupCosts");

            migrationBuilder.DropTable(
                name: "GroupInvites");

            migrationBuilder.DropTable(
                name: "Holds");

            migrationBuilder.DropTable(
                name: "HomeStays");

            migrationBuilder.DropTable(
                name: "Invitations");

            migrationBuilder.DropTable(
                name: "JoinedRecords");

            migrationBuilder.DropTable(
                name: "JointDecisionAgencies");

            migrationBuilder.DropTable(
                name: "KeyRing");

            migrationBuilder.DropTable(
                name: "LevelDecisions");

            migrationBuilder.DropTable(
                name: "LifeEvents");

            migrationBuilder.DropTable(
                name: "LinkDecisions");

            migrationBuilder.DropTable(
                name: "LinkPairs");

            migrationBuilder.DropTable(
                name: "LinkReports");

            migrationBuilder.DropTable(
                name: "LinkReviews");

            migrationBuilder.DropTable(
                name: "LivedExperiences");

            migrationBuilder.DropTable(
                name: "Looks");

            migrationBuilder.DropTable(
                name: "MapTies");

            migrationBuilder.DropTable(
                name: "NameTokens");

            migrationBuilder.DropTable(
                name: "NationalReferrals");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropTable(
                name: "OnCallShifts");

            migrationBuilder.DropTable(
                name: "Options");

            migrationBuilder.DropTable(
                name: "Outcomes");

            migrationBuilder.DropTable(
                name: "OutgoingMails");

            migrationBuilder.DropTable(
                name: "PairDecisions");

            migrationBuilder.DropTable(
                name: "PersonKeys");

            migrationBuilder.DropTable(
                name: "PlanReviews");

            migrationBuilder.DropTable(
                name: "PlanTopics");

            migrationBuilder.DropTable(
                name: "Promises");

            migrationBuilder.DropTable(
                name: "QuestionDrafts");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "ReferenceCounters");

            migrationBuilder.DropTable(
                name: "ReferralDrafts");

            migrationBuilder.DropTable(
                name: "ReferralReasons");

            migrationBuilder.DropTable(
                name: "ReturnConversations");

            migrationBuilder.DropTable(
                name: "Returns");

            migrationBuilder.DropTable(
                name: "RunInputs");

            migrationBuilder.DropTable(
                name: "SafetyMatters");

            migrationBuilder.DropTable(
                name: "SafetyPlans");

            migrationBuilder.DropTable(
                name: "SealedExtracts");

            migrationBuilder.DropTable(
                name: "ServicesChecks");

            migrationBuilder.DropTable(
                name: "SessionBlocks");

            migrationBuilder.DropTable(
                name: "SessionTopics");

            migrationBuilder.DropTable(
                name: "SiblingActivities");

            migrationBuilder.DropTable(
                name: "SiblingReferrals");

            migrationBuilder.DropTable(
                name: "SignInSessions");

            migrationBuilder.DropTable(
                name: "StaffKeys");

            migrationBuilder.DropTable(
                name: "StaffNotes");

            migrationBuilder.DropTable(
                name: "StageDecisions");

            migrationBuilder.DropTable(
                name: "StageProposals");

            migrationBuilder.DropTable(
                name: "StepsTaken");

            migrationBuilder.DropTable(
                name: "SuitabilityDecisions");

            migrationBuilder.DropTable(
                name: "Supervisions");

            migrationBuilder.DropTable(
                name: "SupportResults");

            migrationBuilder.DropTable(
                name: "TableReleases");

            migrationBuilder.DropTable(
                name: "Tellings");

            migrationBuilder.DropTable(
                name: "Transfers");

            migrationBuilder.DropTable(
                name: "TriageDecisions");

            migrationBuilder.DropTable(
                name: "UnsafePlaces");

            migrationBuilder.DropTable(
                name: "WayPlans");

            migrationBuilder.DropTable(
                name: "Appointments");

            migrationBuilder.DropTable(
                name: "AppropriateAdultVisits");

            migrationBuilder.DropTable(
                name: "BrokeredServices");

            migrationBuilder.DropTable(
                name: "FamilySupports");

            migrationBuilder.DropTable(
                name: "Goals");

            migrationBuilder.DropTable(
                name: "Homes");

            migrationBuilder.DropTable(
                name: "JointDecisions");

            migrationBuilder.DropTable(
                name: "Assessments");

            migrationBuilder.DropTable(
                name: "KnownLinks");

            migrationBuilder.DropTable(
                name: "LinkSubjects");

            migrationBuilder.DropTable(
                name: "MapEntries");

            migrationBuilder.DropTable(
                name: "GroupSessions");

            migrationBuilder.DropTable(
                name: "MissingEpisodes");

            migrationBuilder.DropTable(
                name: "OffendingRuns");

            migrationBuilder.DropTable(
                name: "Sessions");

            migrationBuilder.DropTable(
                name: "SiblingRecords");

            migrationBuilder.DropTable(
                name: "Candidates");

            migrationBuilder.DropTable(
                name: "SupportRequests");

            migrationBuilder.DropTable(
                name: "Concerns");

            migrationBuilder.DropTable(
                name: "Referrals");

            migrationBuilder.DropTable(
                name: "Plans");

            migrationBuilder.DropTable(
                name: "QuestionSets");

            migrationBuilder.DropTable(
                name: "PoliceExtracts");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropTable(
                name: "Venues");

            migrationBuilder.DropTable(
                name: "Contacts");

            migrationBuilder.DropTable(
                name: "FamilyMembers");

            migrationBuilder.DropTable(
                name: "Budgets");

            migrationBuilder.DropTable(
                name: "AspNetUsers");

            migrationBuilder.DropTable(
                name: "YoungPeople");

            migrationBuilder.DropTable(
                name: "Sites");
        }
    }
}
