package dev.sandhi.query.directory;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// All countries or all bodies: there are some hundreds, so the list has no pages.
record BodyList(@Schema(description = "Those that are most told of first.") List<Body> data) {}
