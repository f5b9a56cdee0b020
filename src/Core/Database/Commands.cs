using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Steadfast.Core.Database;

/// <summary>SQL of our own, for the few places that read whole tables without making entities.</summary>
internal static class Commands
{
    private static readonly MethodInfo Set = typeof(DbContext).GetMethod(nameof(DbContext.Set), 1, [])!;

    /// <summary>A command on the context's open connection, within its transaction.</summary>
    public static DbCommand CreateCommand(this ServiceDatabase db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    public static DbCommand Add(this DbCommand command, string name, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>All entities of a type known only while running.</summary>
    public static IEnumerable<object> Entities(this ServiceDatabase db, Type type) =>
        ((IQueryable<object>)Set.MakeGenericMethod(type).Invoke(db, [])!).AsNoTracking();
}
