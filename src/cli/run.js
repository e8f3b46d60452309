// Runs a command of package.json: `node src/cli/run.js check --some-option`. The commands are TypeScript, which older
// versions of Node cannot read; this file is plain JavaScript, so that they can say what is missing.
if (!process.features.typescript) {
  console.error(
    `This is Node.js ${process.versions.node} on ${process.platform} (${process.arch}), which cannot run TypeScript: install Node.js 22.18 or newer from https://nodejs.org/, then run “npm ci” again.`,
  );
  process.exit(1);
}
const { fail } = await import('./fail.ts');
const [command, ...given] = process.argv.slice(2);
try {
  const { main } = await import(`./${command}.ts`);
  process.exitCode = await main(given);
} catch (error) {
  process.exitCode = fail(error);
}
