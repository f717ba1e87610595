// The last lines of a test run: every skipped test by name, then the counts alone on a line.

export default class CountReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: [] };
    for (const module of modules) count(module, counts);
    const skipped = counts.skipped.map((name) => `skipped: ${name}\n`).join("");
    process.stdout.write(`${skipped}\n${counts.passed} passed, ${counts.failed} failed\n`);
  }
}

function count(module, counts) {
  const before = counts.failed;
  for (const test of module.children.allTests()) {
    const { state } = test.result();
    if (state === "passed") counts.passed++;
    else if (state === "failed") counts.failed++;
    else counts.skipped.push(`${test.fullName} (${module.relativeModuleId})`);
  }
  // A file that cannot be loaded, or a set-up that throws, fails without a failed test.
  if (module.state() === "failed" && counts.failed === before) counts.failed++;
}
