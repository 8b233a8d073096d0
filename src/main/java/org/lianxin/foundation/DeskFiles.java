package org.lianxin.foundation;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The browser desk as it was built: one page that is asked for anew each time, and files whose
 * names change with what is in them, so that a browser keeps them for good. Of each the compressed
 * sibling is sent where there is one.
 */
@Configuration(proxyBeanMethods = false)
class DeskFiles implements WebMvcConfigurer {

  private static final Duration FOR_GOOD = Duration.ofDays(365);

  private final String files;

  DeskFiles(@Value("${lianxin.desk.files:classpath:/static/}") String files) {
    this.files = files;
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(files + "assets/")
        .setCacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PathResourceResolver());
    registry
        .addResourceHandler("/desk/**")
        .addResourceLocations(files + "desk/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new OnePage());
  }

  /** A resource handler has no name for what it is asked for by these two. */
  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/desk").setViewName("forward:/desk/index.html");
    registry.addViewController("/desk/").setViewName("forward:/desk/index.html");
  }

  /** Whatever the page shows has an address of its own below it; a file has a dot. */
  private static final class OnePage extends PathResourceResolver {

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      return super.getResource(path.contains(".") ? path : "index.html", location);
    }
  }
}
