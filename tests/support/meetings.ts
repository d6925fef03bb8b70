/** Every meeting there is, the latest first: the list goes by the page, and other tests enter meetings too. */
export async function everyMeeting<T>(url: string, headers: Record<string, string> = {}): Promise<T[]> {
  const all: T[] = []
  for (let before: string | null = ''; before !== null;) {
    const page = await fetch(`${url}/api/v1/meetings${before === '' ? '' : `?before=${before}`}`, { headers })
    const { meetings, next } = (await page.json()) as { meetings: T[]; next: string | null }
    all.push(...meetings)
    before = next
  }
  return all
}
