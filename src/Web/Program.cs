using System.CommandLine;
using Steadfast.Core;
using Steadfast.Core.Files;
using Steadfast.Web.Commands;

var root = new RootCommand("Steadfast: the record, the working tool and the evaluation of a service for young people.");
foreach (var command in Verbs.All())
    root.Subcommands.Add(command);

var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine($"steadfast: {error.Message}");
    if (args is [var verb, ..] && Verbs.Meant(verb) is { } meant)
        Console.Error.WriteLine($"steadfast: did you mean '{meant}'?");
    Console.Error.WriteLine("steadfast: see 'steadfast --help', or 'steadfast VERB --help'");
    return 2;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (InputFaultsException wrong)
{
    foreach (var fault in wrong.Faults)
        Console.Error.WriteLine(fault is { Line: 0, Column: "" } ? $"{fault.File}: {fault.Message}" : $"{fault}");
    return 1;
}
catch (RuleException rule)
{
    Console.Error.WriteLine($"steadfast: {rule.Message}");
    return 1;
}
catch (UsageException wrong)
{
    Console.Error.WriteLine($"steadfast: {wrong.Message}");
    return 2;
}
catch (Exception fails) when (fails is EnvironmentException or IOException or UnauthorizedAccessException or System.Data.Common.DbException)
{
    Console.Error.WriteLine($"steadfast: {fails.Message}");
    return 3;
}
