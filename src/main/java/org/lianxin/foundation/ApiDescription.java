package org.lianxin.foundation;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.StringUtils;

/** What the description of the interface says at its head. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String BASIC = "basic";

  @Bean
  OpenAPI openApi() {
    return new OpenAPI()
        .info(
            new Info()
                .title(Product.NAME)
                .version(Product.VERSION)
                .description(
                    "代理信访：登记、办理、反馈、公示。错误以 application/problem+json 答复，"
                        + "表单错误在 errors 中逐项列出；加 Accept-Language: en 得英文。")
                .license(new License().name("Apache-2.0")))
        .components(
            new Components()
                .addSecuritySchemes(
                    BASIC, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
        .addSecurityItem(new SecurityRequirement().addList(BASIC));
  }

  /** Comes last of those that describe types: the others ask it. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  ModelResolver modelResolver(ObjectMapperProvider mappers) {
    return new ModelResolver(mappers.jsonMapper(), new ApiNames()).openapi31(true);
  }

  @Bean
  NullableComponents nullableComponents() {
    return new NullableComponents();
  }

  /** Calls are named for their controller too: {@code page} alone would be numbered. */
  @Bean
  GlobalOperationCustomizer callNames() {
    return (operation, handler) -> {
      var controller = handler.getBeanType().getSimpleName().replaceFirst("Controller$", "");
      return operation.operationId(
          StringUtils.uncapitalize(controller)
              + StringUtils.capitalize(handler.getMethod().getName()));
    };
  }

  @Bean
  GlobalOpenApiCustomizer whatIsAlwaysThere() {
    return new RequiredProperties();
  }
}
