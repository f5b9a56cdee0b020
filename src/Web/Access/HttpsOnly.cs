namespace Steadfast.Web.Access;

/// <summary>
/// Outside the demo nothing is said over plain http: cookies would travel open, and browsers would not keep ours.
/// A proxy that ends TLS on this machine says so with X-Forwarded-Proto.
/// </summary>
public sealed class HttpsOnly(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return context.Response.WriteAsync("Steadfast answers over https only. Put a proxy with a certificate before it, and let it send X-Forwarded-Proto: https. See the operators' handbook.\n");
    }
}
