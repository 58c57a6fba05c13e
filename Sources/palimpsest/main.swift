import Foundation
import PalimpsestCLI

exit(await palimpsest(Array(CommandLine.arguments.dropFirst())))
