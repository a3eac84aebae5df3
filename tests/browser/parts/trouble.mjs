export default async function trouble() {}
