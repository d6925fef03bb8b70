import Fastify from 'fastify'
import { describe, expect, it } from 'vitest'
import { serveSecurityTxt } from './security-txt.ts'

const asked = async (contact: string | undefined) => {
  const server = Fastify()
  serveSecurityTxt(server, {
    contact,
    publicUrl: 'https://conference.example',
    now: () => '2026-11-27T12:00:00Z',
  })
  return server.inject('/.well-known/security.txt')
}

describe('security.txt', () => {
  it('says where weaknesses are told, until when that holds, and where it stands (RFC 9116)', async () => {
    const answer = await asked('mailto:security@conference.example')
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
    expect(answer.body.split('\n')).toEqual([
      'Contact: mailto:security@conference.example',
      'Expires: 2027-05-28T12:00:00.000Z',
      'Preferred-Languages: es, en',
      'Canonical: https://conference.example/.well-known/security.txt',
      '',
    ])
  })

  it('is not there where the installation names no address', async () => {
    expect((await asked(undefined)).statusCode).toBe(404)
  })
})
