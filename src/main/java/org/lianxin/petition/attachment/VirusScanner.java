package org.lianxin.petition.attachment;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.lianxin.petition.attachment.FileRefusals.InfectedFile;
import org.lianxin.petition.attachment.FileRefusals.ScannerAway;
import org.lianxin.petition.attachment.IntakeSettings.Scanner;
import org.lianxin.petition.attachment.IntakeSettings.Scanning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Has files looked at by clamd (ClamAV), or whatever speaks its protocol: man 8 clamd, INSTREAM.
 */
@Component
@EnableConfigurationProperties(IntakeSettings.class)
class VirusScanner {

  private static final Logger log = LoggerFactory.getLogger(VirusScanner.class);
  private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1024;

  private final Scanner settings;

  VirusScanner(IntakeSettings settings) {
    this.settings = settings.scanner();
  }

  /**
   * Has a file looked at.
   *
   * @return whether it was
   * @throws InfectedFile if something was found
   * @throws ScannerAway if it could not be looked at, and must be
   */
  boolean looksAt(Path file) {
    if (settings.mode() == Scanning.OFF) {
      return false;
    }
    try {
      var answer = ask(file);
      if (answer.endsWith("FOUND")) {
        log.warn("files: an infected one was refused: {}", answer.replaceAll("[^\\w.: -]", "?"));
        throw new InfectedFile();
      }
      if (answer.endsWith("OK")) {
        return true;
      }
      log.warn("files: the scanner says: {}", answer.replaceAll("[^\\w.: -]", "?"));
    } catch (IOException e) {
      log.warn("files: the scanner does not answer: {}", e.getClass().getName());
    }
    if (settings.mode() == Scanning.REQUIRED) {
      throw new ScannerAway();
    }
    return false;
  }

  private String ask(Path file) throws IOException {
    var patience = (int) settings.timeout().toMillis();
    try (var socket = new Socket();
        var in = Files.newInputStream(file)) {
      socket.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
      socket.setSoTimeout(patience);
      var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
      out.write(COMMAND);
      for (var chunk = in.readNBytes(CHUNK); chunk.length > 0; chunk = in.readNBytes(CHUNK)) {
        out.writeInt(chunk.length);
        out.write(chunk);
      }
      out.writeInt(0);
      out.flush();
      var answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
      return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    }
  }
}
