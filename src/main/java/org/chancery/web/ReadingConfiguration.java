package org.chancery.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters.ServerBuilder;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import org.springframework.web.filter.CorsFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What all reads have in common: their forms, their freshness, and who may read. */
@Configuration(proxyBeanMethods = false)
class ReadingConfiguration implements WebMvcConfigurer {
    private final JsonMapper json;
    private final MinimumPosition minimum;

    ReadingConfiguration(JsonMapper json, MinimumPosition minimum) {
        this.json = json;
        this.minimum = minimum;
    }

    @Override
    public void configureMessageConverters(ServerBuilder converters) {
        converters.addCustomConverter(new LinesWriter(json));
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(minimum).addPathPatterns(MinimumPosition.PATHS);
    }

    @Bean
    CorsFilter otherOrigins() {
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/api/**", OtherOrigins.readers());
        var filter = new CorsFilter(source);
        filter.setCorsProcessor(new OtherOrigins(json));
        return filter;
    }
}
