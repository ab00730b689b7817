/// The article as it travels between the services, and what became of it.
@NullMarked
package dev.sandhi.common.article;

import org.jspecify.annotations.NullMarked;
