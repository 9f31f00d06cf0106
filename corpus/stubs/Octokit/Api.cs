using System.Collections.Generic;
using System.Threading.Tasks;
namespace Octokit
{
    public class ProductHeaderValue { public ProductHeaderValue(string name) { } }
    public class Credentials { public Credentials(string token) { } }
    public class NewGist
    {
        public string Description { get; set; }
        public bool Public { get; set; }
        public IDictionary<string, string> Files { get { throw null; } }
    }
    public class Gist { public string Id { get; set; } }
    public interface IGistsClient { Task<Gist> Create(NewGist newGist); }
    public interface IGitHubClient { IGistsClient Gist { get; } Credentials Credentials { get; set; } }
    public class GitHubClient : IGitHubClient
    {
        public GitHubClient(ProductHeaderValue productInformation) { }
        public GitHubClient(ProductHeaderValue productInformation, System.Uri baseAddress) { }
        public IGistsClient Gist { get { throw null; } }
        public Credentials Credentials { get; set; }
    }
}
