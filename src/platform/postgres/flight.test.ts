import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { FlightSocket } from './flight.ts'

it('holds what is written at once, sends it together, and holds the next again', async () => {
  let heard = ''
  const server = createServer((there) => there.on('data', (chunk) => (heard += chunk.toString())))
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = new FlightSocket()
  socket.connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(socket, 'connect')
  for (const words of [
    ['begin', ' query'],
    [' commit', ''],
  ]) {
    for (const word of words) socket.write(word)
    // Node gives a socket its plain way of writing when it connects: this is where that would show.
    expect(socket.writableCorked).toBe(1)
    await turn()
    expect(socket.writableCorked).toBe(0)
  }
  socket.end()
  await once(socket, 'close')
  expect(heard).toBe('begin query commit')
  server.close()
})
