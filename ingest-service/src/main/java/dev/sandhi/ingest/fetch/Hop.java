package dev.sandhi.ingest.fetch;

import dev.sandhi.ingest.fetch.FetchException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// One request to one address, within its limits. It follows no redirect, keeps no cookie, and goes
/// through no proxy.
final class Hop implements Closeable {

  private static final int LONGEST_LINE = 16_384;
  private static final int MOST_HEADERS = 200;

  private final FetchConfig config;
  private final Set<String> trusted;
  private final BoundedBody bodies;
  private final CloseableHttpClient client;
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("fetch-alarm").daemon().factory());

  Hop(FetchConfig config, DnsResolver dns, Set<String> trusted) {
    this.config = config;
    this.trusted = trusted;
    this.bodies = new BoundedBody(config);
    this.client = client(config, new GuardedDns(dns, trusted));
  }

  /// What came, and where it says to look instead.
  record Landing(Fetched fetched, @Nullable String location) {}

  /// The hosts that may be reached wherever they lie.
  Set<String> trusted() {
    return trusted;
  }

  Landing get(WebAddress address, Wanted wanted) throws FetchException {
    HttpGet request = new HttpGet(address.uri());
    request.setHeader(HttpHeaders.USER_AGENT, config.userAgent());
    request.setHeader(HttpHeaders.ACCEPT_ENCODING, "gzip, deflate, br");
    request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "hi,en;q=0.5");
    setIfKnown(request, HttpHeaders.IF_NONE_MATCH, wanted.etag());
    setIfKnown(request, HttpHeaders.IF_MODIFIED_SINCE, wanted.lastModified());
    Future<?> ringing =
        alarm.schedule(request::cancel, config.totalTimeout().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return client.execute(
          request,
          response -> {
            try {
              return landing(address, response);
            } catch (FetchException failed) {
              request.cancel();
              throw new FailedException(failed);
            }
          });
    } catch (FailedException failed) {
      throw failed.why;
    } catch (IOException failure) {
      throw why(address, request, failure);
    } finally {
      ringing.cancel(false);
    }
  }

  private Landing landing(WebAddress address, ClassicHttpResponse response)
      throws IOException, FetchException {
    @Nullable String location = value(response, HttpHeaders.LOCATION);
    boolean isRedirect = response.getCode() / 100 == 3 && location != null;
    byte[] body = isRedirect ? new byte[0] : body(response);
    return new Landing(
        new Fetched(
            response.getCode(),
            address.uri().toString(),
            value(response, HttpHeaders.CONTENT_TYPE),
            body,
            value(response, HttpHeaders.ETAG),
            value(response, HttpHeaders.LAST_MODIFIED),
            Arrays.stream(response.getHeaders("X-Robots-Tag")).map(Header::getValue).toList()),
        isRedirect ? location : null);
  }

  private byte[] body(ClassicHttpResponse response) throws IOException, FetchException {
    if (response.getEntity() == null) {
      return new byte[0];
    }
    try (InputStream sent = response.getEntity().getContent()) {
      return bodies.read(sent, value(response, HttpHeaders.CONTENT_ENCODING));
    }
  }

  private static FetchException why(WebAddress address, HttpGet request, IOException failure) {
    if (failure instanceof GuardedDns.BlockedHostException blocked) {
      return new FetchException(Reason.BLOCKED_ADDRESS, "The host " + blocked.getMessage());
    }
    if (request.isCancelled() || failure instanceof InterruptedIOException) {
      return new FetchException(
          Reason.TOO_SLOW, "The answer of " + address.authority() + " takes too long");
    }
    return new FetchException(
        Reason.UNREACHABLE,
        "There is no proper answer of %s: %s"
            .formatted(
                address.authority(),
                Objects.requireNonNullElse(failure.getMessage(), failure.toString())));
  }

  private static void setIfKnown(HttpGet request, String header, @Nullable String value) {
    if (value != null) {
      request.setHeader(header, value);
    }
  }

  private static @Nullable String value(ClassicHttpResponse response, String name) {
    @Nullable Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static CloseableHttpClient client(FetchConfig config, DnsResolver dns) {
    Timeout read = Timeout.of(config.readTimeout());
    Http1Config lines =
        Http1Config.custom().setMaxLineLength(LONGEST_LINE).setMaxHeaderCount(MOST_HEADERS).build();
    return HttpClients.custom()
        .setConnectionManager(
            PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(dns)
                .setConnectionFactory(
                    ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
                .setDefaultSocketConfig(SocketConfig.custom().setSoTimeout(read).build())
                .setDefaultConnectionConfig(
                    ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(config.connectTimeout()))
                        .setSocketTimeout(read)
                        .build())
                .build())
        .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(read).build())
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  @Override
  public void close() throws IOException {
    alarm.shutdownNow();
    client.close();
  }

  /// Carries the reason out of the client, which lets only its own kind through.
  private static final class FailedException extends IOException {
    private static final long serialVersionUID = 1;
    private final FetchException why;

    FailedException(FetchException why) {
      super(why);
      this.why = why;
    }
  }
}
