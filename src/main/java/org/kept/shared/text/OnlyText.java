package org.kept.shared.text;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Looks at every parameter and every JSON text on its way in. An interceptor, because the parts of an upload are known only by then. */
@Configuration(proxyBeanMethods = false)
class OnlyText implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Bean
    static Jackson2ObjectMapperBuilderCustomizer onlyTextInJson() {
        return builder -> builder.factory(new CleanJsonFactory());
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.getParameterMap().forEach((name, values) -> {
            if (!MalformedTextException.isText(name)) {
                throw new MalformedTextException(null);
            }
            for (String value : values) {
                if (!MalformedTextException.isText(value)) {
                    throw new MalformedTextException(name);
                }
            }
        });
        return true;
    }
}
