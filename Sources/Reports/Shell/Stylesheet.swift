/// The look of every page; system fonts only, light and dark, screen and paper.
let stylesheet = [
    colourStyles, fontStyles, textStyles, figureStyles, tableStyles, auditStyles, finderStyles,
    siteStyle, mediumStyles, paperStyles,
].joined()
