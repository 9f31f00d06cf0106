// What the client of the SDK itself answers, as lines of JSON, for lists of frameworks, ranges and versions.
using System.Text.Json;
using NuGet.DependencyResolver;
using NuGet.Frameworks;
using NuGet.Versioning;

using var input = JsonDocument.Parse(Console.In.ReadToEnd());
string[] Words(string name) =>
    input.RootElement.GetProperty(name).EnumerateArray().Select(item => item.GetString()!).ToArray();

var targets = Words("targets").Select(NuGetFramework.Parse).ToArray();
var candidates = Words("candidates").Select(NuGetFramework.Parse).ToArray();
var compatible = targets
    .Select(target => string.Concat(candidates.Select(candidate =>
        DefaultCompatibilityProvider.Instance.IsCompatible(target, candidate) ? '1' : '0')))
    .ToArray();

var reducer = new FrameworkReducer();
int Nearest(NuGetFramework target, int[] list)
{
    var found = reducer.GetNearest(target, list.Select(index => candidates[index]));
    return found is null ? -1 : Array.FindIndex(list, index => found.Equals(candidates[index]));
}
var lists = input.RootElement.GetProperty("lists").EnumerateArray()
    .Select(list => list.EnumerateArray().Select(item => item.GetInt32()).ToArray()).ToArray();
var nearest = targets.Select(target => lists.Select(list => Nearest(target, list)).ToArray()).ToArray();

var ranges = Words("ranges").Select(text => VersionRange.Parse(text)).ToArray();
var versions = Words("versions").Select(text => NuGetVersion.Parse(text)).ToArray();
var satisfies = ranges
    .Select(range => string.Concat(versions.Select(version => range.Satisfies(version) ? '1' : '0')))
    .ToArray();
var reaches = ranges
    .Select(near => string.Concat(ranges.Select(far =>
        RemoteDependencyWalker.IsGreaterThanOrEqualTo(near, far) ? '1' : '0')))
    .ToArray();
var subsets = input.RootElement.GetProperty("subsets").EnumerateArray()
    .Select(list => list.EnumerateArray().Select(item => item.GetInt32()).ToArray()).ToArray();
var best = ranges
    .Select(range => subsets.Select(subset =>
    {
        var found = range.FindBestMatch(subset.Select(index => versions[index]));
        return found is null ? -1 : Array.FindIndex(versions, version => version == found);
    }).ToArray())
    .ToArray();
Console.Out.Write(JsonSerializer.Serialize(new { compatible, nearest, satisfies, reaches, best }));
