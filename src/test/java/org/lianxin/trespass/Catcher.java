package org.lianxin.trespass;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server and a gateway that keep whatever the program sends out of the house. */
final class Catcher implements AutoCloseable {

  /** Something that left the house, all of it: head, subject, text, HTML. */
  record Sent(String receiver, String whole) {}

  private final GreenMail mail =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final HttpServer gateway;
  private final List<String> posted = new CopyOnWriteArrayList<>();

  Catcher() throws IOException {
    mail.start();
    gateway = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    gateway.createContext(
        "/in",
        exchange -> {
          var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          posted.add(
              exchange.getRequestURI() + "\n" + exchange.getRequestHeaders().entrySet() + body);
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    gateway.start();
  }

  /** What the program must be told to send everything here. */
  List<String> settings() {
    return List.of(
        "spring.mail.host=127.0.0.1",
        "spring.mail.port=" + mail.getSmtp().getPort(),
        "lianxin.mail.from=xinfang@example.cn",
        "lianxin.mail.redirect-to=catcher@example.cn",
        "lianxin.public-address=https://xf.example.cn",
        "lianxin.webhook.url=http://127.0.0.1:" + gateway.getAddress().getPort() + "/in",
        "lianxin.webhook.secret=0123456789abcdef0123456789abcdef");
  }

  List<Sent> mails() {
    return Arrays.stream(mail.getReceivedMessages()).map(Catcher::read).toList();
  }

  List<String> posted() {
    return List.copyOf(posted);
  }

  private static Sent read(MimeMessage message) {
    try {
      var text = new StringBuilder(String.valueOf(message.getSubject()));
      for (var lines = message.getAllHeaderLines(); lines.hasMoreElements(); ) {
        text.append('\n').append(lines.nextElement());
      }
      var parts = (MimeMultipart) message.getContent();
      for (var i = 0; i < parts.getCount(); i++) {
        text.append('\n').append(parts.getBodyPart(i).getContent());
      }
      return new Sent(message.getHeader("X-Lianxin-Receiver", null).split(":")[0], text.toString());
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mail.stop();
    gateway.stop(0);
  }
}
