package org.lianxin.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.lianxin.access.Accounts;
import org.lianxin.access.signin.LongSignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls the program without a network between, each as somebody who has signed in long ago: a walk
 * is about what happens behind the door, and most of its time would go by at the door.
 */
final class Calls {

  private final Accounts accounts;
  private final JsonMapper json;
  private final DispatcherServlet program;
  private final Map<String, Authentication> signedIn = new HashMap<>();

  Calls(WebApplicationContext context, Accounts accounts, JsonMapper json) throws Exception {
    this.accounts = accounts;
    this.json = json;
    program = new DispatcherServlet(context);
    program.init(new MockServletConfig(context.getServletContext(), "walk"));
  }

  /** What a call was answered. */
  record Reply(int status, String content, JsonMapper json) {

    JsonNode body() {
      return json.readTree(content);
    }

    /** A value by its JSON pointer, as text. */
    String text(String pointer) {
      return body().at(pointer).asString();
    }

    Reply is(int wanted) {
      assertThat(status).as(content).isEqualTo(wanted);
      return this;
    }
  }

  /** One who calls. */
  record Caller(Calls calls, Authentication who) {

    Reply get(String path) {
      return calls.send(who, calls.request(HttpMethod.GET, path));
    }

    Reply post(String path, Map<String, ?> body) {
      return post(path, body, null);
    }

    /**
     * @param based the version the person has before him; null where he does not say
     */
    Reply post(String path, Map<String, ?> body, Long based) {
      var request = calls.request(HttpMethod.POST, path);
      request.setContentType(MediaType.APPLICATION_JSON_VALUE);
      request.setContent(calls.json.writeValueAsBytes(body));
      if (based != null) {
        request.addHeader(HttpHeaders.IF_MATCH, "\"" + based + "\"");
      }
      return calls.send(who, request);
    }
  }

  Caller as(Person person) {
    return new Caller(this, signedIn.computeIfAbsent(person.login(), this::signIn));
  }

  /** Someone without an account. */
  Caller visitor() {
    return new Caller(this, null);
  }

  private Authentication signIn(String login) {
    return LongSignedIn.as(accounts.actor(login));
  }

  private MockHttpServletRequest request(HttpMethod method, String path) {
    var request = new MockHttpServletRequest(program.getServletContext(), method.name(), path);
    request.addPreferredLocale(Locale.SIMPLIFIED_CHINESE);
    return request;
  }

  private Reply send(Authentication who, MockHttpServletRequest request) {
    var response = new MockHttpServletResponse();
    SecurityContextHolder.setContext(new SecurityContextImpl(who));
    try {
      program.service(request, response);
      return new Reply(
          response.getStatus(), response.getContentAsString(StandardCharsets.UTF_8), json);
    } catch (Exception e) {
      throw new IllegalStateException(request.getMethod() + " " + request.getRequestURI(), e);
    } finally {
      SecurityContextHolder.clearContext();
    }
  }
}
