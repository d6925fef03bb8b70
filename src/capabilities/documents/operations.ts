import { archiveOperations } from './archives/operations.ts'
import { bundleOperations } from './bundles/operations.ts'
import { commentOperations } from './comments/operations.ts'
import { comparingOperations } from './comparing/operations.ts'
import { derivedOperations } from './derived/operations.ts'
import { libraryOperations } from './library/operations.ts'
import { paragraphOperations } from './paragraphs/operations.ts'
import { printingOperations } from './printing/operations.ts'
import { searchOperations } from './search/operations.ts'
import { symbolOperations } from './symbols/operations.ts'
import { versionOperations } from './versions/operations.ts'

export const documentOperations = [
  ...libraryOperations,
  ...versionOperations,
  ...derivedOperations,
  ...paragraphOperations,
  ...comparingOperations,
  ...bundleOperations,
  ...printingOperations,
  ...archiveOperations,
  ...symbolOperations,
  ...searchOperations,
  ...commentOperations,
]
