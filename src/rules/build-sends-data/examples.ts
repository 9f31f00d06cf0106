import { buildCommand, inlineTask, type Examples } from '../../../tests/kit/examples.js';

export const examples: Examples = {
  flagged: [
    {
      name: 'posts-the-project',
      about: 'A command line that posts the name of the project after each build.',
      files: buildCommand(
        'curl -d name=$(MSBuildProjectName) https://count.fixture.invalid/builds',
      ),
    },
    {
      name: 'posts-from-a-task',
      about: 'An inline task that posts the name of the user.',
      files: inlineTask(
        'new System.Net.Http.HttpClient().PostAsync("https://count.fixture.invalid/a", new System.Net.Http.StringContent(Environment.UserName));',
      ),
    },
  ],
  clean: [
    {
      name: 'fetches',
      about: 'A command line that fetches a schema, and sends nothing.',
      nearMiss: true,
      files: buildCommand('curl -o obj/a.xsd https://schemas.fixture.invalid/a.xsd'),
    },
    {
      name: 'consumer-names-the-host',
      about: 'A command line that uploads to the server a property names.',
      nearMiss: true,
      files: buildCommand('curl -T $(PackageOutputPath) $(UploadAddress)'),
    },
  ],
};
