using System.Collections.Generic;
using System.Xml.Linq;
using Mono.Cecil;
namespace Fody
{
    public abstract class BaseModuleWeaver
    {
        public XElement Config { get; set; }
        public ModuleDefinition ModuleDefinition { get; set; }
        public string ProjectDirectoryPath { get; set; }
        public abstract void Execute();
        public abstract IEnumerable<string> GetAssembliesForScanning();
        public virtual bool ShouldCleanReference { get { throw null; } }
        public void WriteInfo(string message) { throw null; }
        public void WriteWarning(string message) { throw null; }
    }
}
