package dev.sandhi.query.feed;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A feed as of RFC 4287.
record AtomFeed(URI self, URI list, String title, List<Entry> entries) {

  static final String TYPE = "application/atom+xml";

  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final Pattern NO_XML =
      Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");
  private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

  AtomFeed {
    entries = List.copyOf(entries);
  }

  /// A record; its id is an URN of its own, whatever host serves it.
  record Entry(String id, URI address, String title, Instant updated, String quotes) {}

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = XML.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("feed");
      xml.writeDefaultNamespace(ATOM);
      text(xml, "id", self.toString());
      text(xml, "title", title);
      text(xml, "updated", updated().toString());
      link(xml, "self", self);
      link(xml, "alternate", list);
      xml.writeStartElement("author");
      text(xml, "name", "Sandhi");
      xml.writeEndElement();
      for (Entry entry : entries) {
        write(xml, entry);
      }
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a feed is written to memory", e);
    }
    return bytes.toByteArray();
  }

  /// An empty feed has never changed.
  private Instant updated() {
    return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().updated();
  }

  private static void write(XMLStreamWriter xml, Entry entry) throws XMLStreamException {
    xml.writeStartElement("entry");
    text(xml, "id", "urn:sandhi:" + entry.id());
    text(xml, "title", entry.title());
    text(xml, "updated", entry.updated().toString());
    link(xml, "alternate", entry.address());
    text(xml, "summary", entry.quotes());
    xml.writeEndElement();
  }

  private static void text(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(NO_XML.matcher(text).replaceAll(""));
    xml.writeEndElement();
  }

  private static void link(XMLStreamWriter xml, String rel, URI address) throws XMLStreamException {
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", rel);
    xml.writeAttribute("href", address.toString());
  }
}
