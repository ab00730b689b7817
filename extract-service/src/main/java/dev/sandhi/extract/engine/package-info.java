/// The engine: Hindi text in, meetings and agreements with their evidence out.
///
/// It is a pipeline of values. Each package turns one value into the next and knows only the
/// packages before it: `text ← document ← lexicon ← {mention, timex} ← frame ← assembly`. Nothing
/// here knows of Quarkus, SQL, a network or a clock.
@NullMarked
package dev.sandhi.extract.engine;

import org.jspecify.annotations.NullMarked;
