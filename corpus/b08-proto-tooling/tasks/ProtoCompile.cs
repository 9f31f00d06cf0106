using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Inert.Proto.Tools
{
    /// <summary>Runs the packaged compiler over the .proto files of a project.</summary>
    public sealed class ProtoCompile : ToolTask
    {
        [Required]
        public ITaskItem[] Protos { get; set; }

        [Required]
        public string OutputDirectory { get; set; }

        public string[] ImportDirectories { get; set; }

        [Output]
        public ITaskItem[] Generated { get; set; }

        protected override string ToolName => Path.DirectorySeparatorChar == '\\' ? "protoc.exe" : "protoc";

        protected override string GenerateFullPathToTool() => ToolPath == null ? null : Path.Combine(ToolPath, ToolExe);

        protected override string GenerateResponseFileCommands()
        {
            var lines = new List<string> { "--csharp_out=" + OutputDirectory };
            lines.AddRange((ImportDirectories ?? Array.Empty<string>()).Select(folder => "--proto_path=" + folder));
            lines.AddRange(Protos.Select(proto => proto.ItemSpec));
            return string.Join("\n", lines);
        }

        protected override bool ValidateParameters()
        {
            foreach (var proto in Protos.Where(proto => !File.Exists(proto.ItemSpec)))
            {
                Log.LogError("{0} does not exist", proto.ItemSpec);
            }

            return !Log.HasLoggedErrors;
        }

        public override bool Execute()
        {
            Directory.CreateDirectory(OutputDirectory);
            var done = base.Execute();
            Generated = Protos.Select(proto => (ITaskItem)new TaskItem(Path.Combine(OutputDirectory, Name(proto.ItemSpec)))).ToArray();
            return done;
        }

        private static string Name(string path)
        {
            var parts = Path.GetFileNameWithoutExtension(path).Split('_', '-', '.');
            return string.Concat(parts.Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part.Substring(1))) + ".cs";
        }
    }
}
