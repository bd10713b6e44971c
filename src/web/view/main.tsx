/** Starts the page. */
document.title = 'Памятки класса'
