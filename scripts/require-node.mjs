// Plain JavaScript on purpose: it must run on the old Node that it complains about.
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Tierbridge needs Node 22.18 or later and found ${process.versions.node}. Run "npm ci" without --omit=optional to get one, or install Node 24 from nodejs.org.`,
  );
  process.exit(1);
}
