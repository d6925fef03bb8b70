/** A bare fan-out of server-sent events: Node's own server writes each number it is given to everyone who is connected. */
import { type ServerResponse, createServer } from 'node:http'

const connected = new Set<ServerResponse>()
const server = createServer((request, response) => {
  if (request.method === 'POST') {
    const number = request.url?.slice(1) ?? ''
    const frame = Buffer.from(`id: ${number}\ndata: ${number}\n\n`)
    for (const one of connected) one.write(frame)
    response.writeHead(204).end()
    return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write('retry: 2000\n\n')
  connected.add(response)
  response.on('close', () => connected.delete(response))
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address !== null && typeof address === 'object') process.send?.(`http://127.0.0.1:${address.port}`)
})
process.once('disconnect', () => process.exit(0))
