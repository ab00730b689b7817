package dev.sandhi.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sandhi.ingest.fetch.FetchException.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad inputs 33 to 36: what leads to no page of the public web, in whatever spelling.
final class AddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://0177.0.0.1/",
        "http://0x7f.0.0.1/",
        "http://0x7f000001/",
        "http://2130706433/",
        "http://127.1/",
        "http://127.0.0.1.",
        "http://1.2.3.4.5/",
        "http://01.2.3.4/",
        "http://256.1.1.1/",
        "http://localhost/",
        "http://metadata/",
        "http:///etc/passwd",
        "http://user@news.example/",
        "http://news.example@127.0.0.1/",
        "http://news.example\\@127.0.0.1/",
        "http://news.example:22/",
        "http://news.example:8080/",
        "ftp://news.example/",
        "file:///etc/passwd",
        "gopher://news.example/",
        "jar:http://news.example!/x",
        "javascript:alert(1)",
        "data:text/html,x",
        "//news.example/",
        "news.example",
        "http://",
        "",
      })
  void aSpellingThatProgramsReadInDifferentWaysIsRefused(String address) {
    assertThatThrownBy(() -> WebAddress.parse(address, Set.of()))
        .isInstanceOfSatisfying(
            FetchException.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.BAD_ADDRESS));
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://News.Example/a b?c=|#d, HTTP://News.Example/a%20b?c=%7C",
    "https://news.example:443/x, https://news.example:443/x",
    "http://समाचार.भारत/ख़बर,"
        + " http://xn--61b3bh3a5ab.xn--h2brj9c/%E0%A4%96%E0%A4%BC%E0%A4%AC%E0%A4%B0",
    "http://93.184.216.34/, http://93.184.216.34/",
  })
  void anAddressOfTheWebIsTaken(String address, String asked) throws FetchException {
    assertThat(WebAddress.parse(address, Set.of()).uri()).hasToString(asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.255.255.254",
        "10.1.2.3",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "198.18.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "224.0.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
        "2001:db8::1",
        "fd00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
      })
  void anAddressThatIsNotPublicIsTold(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"93.184.216.34", "8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:2800::1"})
  void aPublicAddressIsTold(String address) throws UnknownHostException {
    assertThat(PublicAddresses.contain(InetAddress.getByName(address))).isTrue();
  }

  @Test
  void aTrustedHostMayLieAnywhere() throws FetchException {
    assertThat(WebAddress.parse("http://localhost:9000/x", Set.of("localhost:9000")).port())
        .isEqualTo(9000);
    assertThatThrownBy(() -> WebAddress.parse("http://localhost:9001/", Set.of("localhost:9000")))
        .isInstanceOf(FetchException.class);
  }
}
