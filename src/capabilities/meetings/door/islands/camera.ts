import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import readerAt from 'zxing-wasm/reader/zxing_reader.wasm'

/** Between two looks; a badge is held before the camera for longer. */
const LOOK_MS = 120

/** Where the reader is, beside this script. */
export const reader = new URL(readerAt, import.meta.url).href

/** Looks through the camera for QR codes until it is stopped. Rejects where there is no camera to use. */
export async function startCamera(
  video: HTMLVideoElement,
  found: (text: string) => void,
): Promise<() => void> {
  prepareZXingModule({ overrides: { locateFile: () => reader } })
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } },
  })
  video.srcObject = stream
  await video.play()
  const canvas = document.createElement('canvas')
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  let running = true
  const look = async (): Promise<void> => {
    if (!running) return
    if (drawing && video.videoWidth > 0) {
      canvas.width = video.videoWidth
      canvas.height = video.videoHeight
      drawing.drawImage(video, 0, 0)
      const picture = drawing.getImageData(0, 0, canvas.width, canvas.height)
      const codes = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
      const [code] = codes
      if (running && code?.isValid) found(code.text)
    }
    window.setTimeout(() => void look(), LOOK_MS)
  }
  void look()
  return () => {
    running = false
    for (const track of stream.getTracks()) track.stop()
    video.srcObject = null
  }
}
