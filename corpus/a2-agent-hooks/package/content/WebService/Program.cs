var builder = WebApplication.CreateBuilder(args);
builder.Services.AddHealthChecks();
builder.Services.AddProblemDetails();

var app = builder.Build();
app.UseExceptionHandler();
app.MapHealthChecks("/healthz");
app.MapGet("/", () => new { name = "WebService", started = DateTimeOffset.UtcNow });
app.Run();
