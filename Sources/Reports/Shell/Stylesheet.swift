/// The look of every page; system fonts only, light and dark, screen and paper.
let stylesheet = [
    colourStyles, fontStyles, textStyles, figureStyles, tableStyles, auditStyles, finderStyles,
    siteStyle, mediumStyles, paperStyles,
].joined()

/// The part of it that a locale's page carries inside, since that page is sent alone.
let localeStylesheet = [
    colourStyles, fontStyles, textStyles, figureStyles, tableStyles, mediumStyles, paperStyles,
].joined()
