package dev.sandhi.ingest.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `ingest`: the exit code is 0, 1 where something was not taken in, 2 for wrong use.
public final class Sandhi {

  private static final String USAGE =
      """
      usage: ./sandhi ingest [--to URL] FILE|FOLDER...

        --to URL   where ingest-service is (http://localhost:8081)

        .txt               an article each
        .html .htm         a page each
        .ndjson .jsonl     an article on each line, as POST /v1/articles takes it
        .warc              pages, as an archive holds them
        Each may end in .gz too. Of a folder all such files are taken, those in its folders too.
      """;

  private static final String USUAL_ADDRESS = "http://localhost:8081";

  private final PrintStream err;
  private final boolean isInteractive;

  Sandhi(PrintStream err, boolean isInteractive) {
    this.err = err;
    this.isInteractive = isInteractive;
  }

  public static void main(String[] arguments) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    boolean isInteractive = System.console() != null && System.console().isTerminal();
    System.exit(new Sandhi(err, isInteractive).run(List.of(arguments)));
  }

  int run(List<String> arguments) {
    try {
      URI address = URI.create(USUAL_ADDRESS);
      List<Path> named = new ArrayList<>();
      for (int i = 0; i < arguments.size(); i++) {
        if (arguments.get(i).equals("--to") && i + 1 < arguments.size()) {
          address = URI.create(arguments.get(++i));
        } else if (arguments.get(i).startsWith("--")) {
          throw new IllegalArgumentException("unknown option " + arguments.get(i));
        } else {
          named.add(Path.of(arguments.get(i)));
        }
      }
      if (named.isEmpty()) {
        throw new IllegalArgumentException("no file is named");
      }
      return send(named, address);
    } catch (IllegalArgumentException wrongUse) {
      err.println("sandhi: " + wrongUse.getMessage());
      err.print(USAGE);
      return 2;
    } catch (FileSystemException e) {
      return failed(e.getFile() + ": " + (e.getReason() == null ? "no access" : e.getReason()));
    } catch (IOException e) {
      return failed(String.valueOf(e.getMessage()));
    }
  }

  private int send(List<Path> named, URI address) throws IOException {
    InputFiles files = InputFiles.of(named);
    Tally tally = new Tally(err, isInteractive, files.bytes());
    try (IngestClient client = new IngestClient(address, tally)) {
      for (InputFile file : files.all()) {
        new FileSender(client, tally).send(file);
      }
    }
    return tally.finish() ? 0 : 1;
  }

  private int failed(String message) {
    err.println("sandhi: " + message);
    return 1;
  }
}
