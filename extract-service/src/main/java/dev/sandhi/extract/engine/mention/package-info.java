/// People, offices, countries, bodies and places that the text names, and who is who among them.
///
/// In comes a document, out come its mentions in the order of the text, none within another; then
/// [Coreference] joins those that mean one person. What an event makes of them is not known here.
@NullMarked
package dev.sandhi.extract.engine.mention;

import org.jspecify.annotations.NullMarked;
