import type { ProvisionClass } from '../contract.ts'
import type { VerbRow } from './verb-row.ts'

/** Verbs that say nothing until their noun does: "expresses its concern", "manifestar su agradecimiento". */
const sayings: readonly (readonly [en: string, es: string])[] = [
  ['express', 'expresar'],
  ['convey', 'manifestar'],
  ['extend', 'extender'],
  ['voice', 'externar'],
  ['register', 'transmitir'],
  ['reiterate', 'reiterar'],
  ['place on record', 'dejar constancia'],
  ['put on record', 'hacer llegar'],
  ['offer', 'presentar'],
]

const nouns: readonly (readonly [en: string, es: string, does: ProvisionClass])[] = [
  ['concern', 'preocupación', 'position'],
  ['solidarity', 'solidaridad', 'position'],
  ['conviction', 'convicción', 'position'],
  ['support', 'apoyo', 'position'],
  ['backing', 'respaldo', 'position'],
  ['satisfaction', 'satisfacción', 'position'],
  ['interest', 'interés', 'position'],
  ['pleasure', 'beneplácito', 'position'],
  ['delight', 'complacencia', 'position'],
  ['dismay', 'indignación', 'position'],
  ['opposition', 'oposición', 'position'],
  ['admiration', 'admiración', 'thanks'],
  ['best wishes', 'mejores deseos', 'position'],
  ['hope', 'esperanza', 'position'],
  ['regret', 'pesar', 'position'],
  ['sorrow', 'consternación', 'position'],
  ['wish', 'deseo', 'position'],
  ['willingness', 'voluntad', 'position'],
  ['readiness', 'disposición', 'position'],
  ['commitment', 'compromiso', 'position'],
  ['alarm', 'alarma', 'position'],
  ['rejection', 'rechazo', 'position'],
  ['condemnation', 'condena', 'position'],
  ['confidence', 'confianza', 'position'],
  ['thanks', 'agradecimiento', 'thanks'],
  ['appreciation', 'aprecio', 'thanks'],
  ['gratitude', 'gratitud', 'thanks'],
  ['recognition', 'reconocimiento', 'thanks'],
  ['congratulations', 'felicitación', 'thanks'],
  ['condolences', 'condolencias', 'thanks'],
  ['greetings', 'felicitaciones', 'thanks'],
]

/**
 * Every saying with every noun. Right after the verb the noun belongs to it; further on ("expresar al Gobierno
 * de Panamá su agradecimiento") it only tells what is said.
 */
export const attitudes: readonly VerbRow[] = sayings.flatMap(([en, es]) =>
  nouns.flatMap(([noun, nombre, does]): VerbRow[] => [
    [`${en} own ${noun}`, `${es} own ${nombre}`, does],
    [`${en} … ${noun}`, `${es} … ${nombre}`, does],
  ]),
)
