using Microsoft.Extensions.DependencyInjection;
using Steadfast.Core.MyDay;
using Steadfast.Core.Vault;
using Steadfast.Core.Workforce.Away;
using Steadfast.Core.Workforce.Conflicts;
using Steadfast.Core.Workforce.Recruitment;
using Steadfast.Core.Workforce.Stages;
using Steadfast.Core.Workforce.Support;

namespace Steadfast.Core.Workforce;

internal static class WorkforceServices
{
    public static IServiceCollection AddWorkforce(this IServiceCollection services) => services
        .AddScoped<StaffVault>()
        .AddScoped<Assigning>()
        .AddScoped<Weighing>()
        .AddScoped<Promoting>()
        .AddScoped<StageHistory>()
        .AddScoped<Declaring>()
        .AddScoped<Supporting>()
        .AddScoped<SupervisionDates>()
        .AddScoped<OwnStory>()
        .AddScoped<TimeAway>()
        .AddScoped<Covering>()
        .AddScoped<Rota>()
        .AddScoped<CoverNeeds>()
        .AddScoped<TeamBoard>()
        .AddScoped<IToDoSource, StaffToDo>()
        .AddScoped<Recruiting>()
        .AddScoped<Applications>();
}
