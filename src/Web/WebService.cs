using Microsoft.AspNetCore.HttpOverrides;
using Steadfast.Core;
using Steadfast.Core.Database;
using Steadfast.Core.Mail;
using Steadfast.Core.Vault;
using Steadfast.Web.Access;
using Steadfast.Web.Calendar;
using Steadfast.Web.Language;
using Steadfast.Web.Mail;
using Steadfast.Web.Pages;
using Steadfast.Web.Pages.Refer;
using Steadfast.Web.Pages.Triage;
using Steadfast.Web.Ui;

namespace Steadfast.Web;

/// <summary>How the web application is to run.</summary>
/// <param name="Demo">Made-up people only: loopback, a banner, sign-in with one click.</param>
public sealed record Serving(DatabaseSetting Database, InstallationKeys Keys, bool Demo)
{
    public MailSettings Mail { get; init; } = MailSettings.None;
}

/// <summary>Wires the web application.</summary>
public static class WebService
{
    public static WebApplicationBuilder CreateBuilder(Serving serving)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebService).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // It warns that its keys lie open; ours are sealed before they reach it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        var services = builder.Services;
        services.AddSingleton(serving);
        services.AddServiceDatabase(serving.Database, serving.Keys);
        services.AddAccess(serving.Demo);
        services.AddHttpContextAccessor();
        services.AddScoped<CaseDoor>().AddScoped<WhatWentAway>().AddSingleton<Ui.SentWords>().AddScoped<Pages.Cases.PlanConflicts>().AddScoped<Pages.MyTeam.TeamSites>().AddScoped<Pages.Cases.Support.SupportDoor>().AddScoped<Pages.Fund.FundSites>();
        services.AddScoped<Pages.Cases.Appointments.AppointmentDesk>();
        services.AddScoped<Pages.Groups.GroupDoor>().AddScoped<Pages.Groups.GroupChoices>();
        services.AddScoped<Pages.Questions.DraftDoor>().AddScoped<Pages.Questions.QuestionAudiences>();
        services.AddScoped<Pages.Figures.ServiceFigures>();
        services.AddScoped<Pages.Safeguarding.StaffChoices>().AddScoped<Pages.Safeguarding.ConcernViews>().AddScoped<Pages.Safeguarding.Staff.StaffConcernDoor>();
        services.AddScoped<ReferralDoor>().AddScoped<Pages.Staff.StaffDoor>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<Deciding>();
        services.AddScoped<TriageWorkers>();
        // Before all that writes while it stops, so that it stops after them and signs what they wrote.
        services.AddHostedService<CheckpointService>();
        services.AddSingleton<LookRecorder>();
        services.AddHostedService(provider => provider.GetRequiredService<LookRecorder>());
        services.AddHostedService<DraftClearing>();
        services.AddMailSending(serving.Mail);
        services.AddCalendarLimits();
        services.AddHostedService<ExtractClearing>();
        services.AddAreas();
        services.AddScreens(serving.Demo).AddMvcOptions(options => options.Filters.Add<FormsOnly>()).AddRazorPagesOptions(options => FolderPolicies.State(options.Conventions));
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(Uploads.Configure);
        services.AddRouting(options => options.LowercaseUrls = true);
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto);
        return builder;
    }

    public static WebApplication Wire(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        if (!app.Services.GetRequiredService<Serving>().Demo)
            app.UseMiddleware<HttpsOnly>();
        app.UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseExceptionHandler("/problem/500");
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseMiddleware<ChosenLanguage>();
        app.UseAuthorization();
        app.Services.GetRequiredService<PageAssets>().Map(app);
        app.MapRazorPages();
        app.MapCalendar();
        return app;
    }
}
