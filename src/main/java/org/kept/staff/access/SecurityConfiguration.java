package org.kept.staff.access;

import org.kept.staff.account.Accounts;
import org.kept.staff.domain.StaffAudit;
import org.kept.staff.signin.BasicSignIn;
import org.kept.staff.signin.FormSignIn;
import org.kept.staff.signin.SessionSignIn;
import org.kept.staff.signin.SignInDetails;
import org.kept.staff.token.ApiTokens;
import org.kept.staff.token.BearerSignIn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.savedrequest.NullRequestCache;

/**
 * The doors of Kept, one chain of filters each: what is open to all, the API for programs, the API's description for both, and the
 * pages for people. What a person may do behind a door is said by each controller.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {"/assets/**", "/favicon.ico", "/robots.txt"};
    private static final String[] HEALTH = {
        "/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness"
    };
    private static final String[] SEEN_BY_MANAGERS = {
        "/admin/promises", "/admin/promises/*", "/admin/calendars", "/admin/calendars/*"
    };
    /** Refused here too, so that nobody's upload is read before they are known to be allowed one. */
    private static final String[] CHANGED_BY_ANALYSTS = {"/api/v1/models", "/api/v1/models/**"};

    private static final String[] DESCRIPTION = {
        "/api/docs", "/api/docs/**", "/api/openapi.json", "/api/openapi.json.yaml"
    };

    @Bean
    @Order(1)
    SecurityFilterChain openToAll(HttpSecurity http) throws Exception {
        return plain(http)
                .securityMatcher(OPEN)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain descriptionOfTheApi(
            HttpSecurity http,
            SessionSignIn sessions,
            BasicSignIn basic,
            ApiTokens tokens,
            Accounts accounts,
            ApiAnswers api,
            PageAnswers pages)
            throws Exception {
        return programs(http, basic, tokens, accounts, api)
                .securityMatcher(DESCRIPTION)
                .securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(answers -> answers.accessDeniedHandler(api)
                        .defaultAuthenticationEntryPointFor(
                                pages::askToSignIn, request -> String.valueOf(request.getHeader("Accept"))
                                        .contains("text/html"))
                        .defaultAuthenticationEntryPointFor(api, request -> true))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain api(
            HttpSecurity http, BasicSignIn basic, ApiTokens tokens, Accounts accounts, ApiAnswers answers)
            throws Exception {
        return programs(http, basic, tokens, accounts, answers)
                .securityMatcher("/api/**", "/actuator/**")
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HEALTH)
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole("ADMIN")
                        .requestMatchers(HttpMethod.GET, CHANGED_BY_ANALYSTS)
                        .authenticated()
                        .requestMatchers(CHANGED_BY_ANALYSTS)
                        .hasAnyRole("ANALYST", "ADMIN")
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain pages(
            HttpSecurity http, SessionSignIn sessions, FormSignIn signIn, PageAnswers answers, StaffAudit audit)
            throws Exception {
        return plain(http)
                .authenticationManager(new ProviderManager(signIn))
                .securityContext(context -> context.securityContextRepository(sessions))
                .csrf(csrf -> csrf.csrfTokenRepository(formTokens()).ignoringRequestMatchers("/public/**"))
                .authorizeHttpRequests(
                        requests -> requests.requestMatchers("/login", "/login/refused", "/public/**", "/error")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, SEEN_BY_MANAGERS)
                                .hasAnyRole("MANAGER", "ADMIN")
                                .requestMatchers("/admin", "/admin/**")
                                .hasRole("ADMIN")
                                .anyRequest()
                                .authenticated())
                .formLogin(form -> form.loginPage("/login")
                        .securityContextRepository(sessions)
                        .authenticationDetailsSource(SignInDetails::of)
                        .successHandler(answers::welcome)
                        .failureHandler(answers::refuse))
                .logout(logout -> logout.logoutSuccessUrl("/login?out")
                        .deleteCookies("kept-session")
                        .addLogoutHandler((request, response, person) -> {
                            if (person != null) {
                                audit.record(StaffAudit.Kind.SIGNED_OUT, person.getName(), null);
                            }
                        }))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(answers::askToSignIn).accessDeniedHandler(answers::forbid))
                .addFilterAfter(new OneTimePasswordFirst(), AuthorizationFilter.class)
                .build();
    }

    /** The token against forgery lives in a cookie of its own, so that whoever only looks at the sign-in page costs no session. */
    private static CsrfTokenRepository formTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        tokens.setCookieName("kept-form");
        return tokens;
    }

    private static HttpSecurity programs(
            HttpSecurity http, BasicSignIn basic, ApiTokens tokens, Accounts accounts, ApiAnswers answers)
            throws Exception {
        return plain(http)
                .authenticationManager(new ProviderManager(basic))
                .csrf(AbstractHttpConfigurer::disable)
                .httpBasic(http11 ->
                        http11.authenticationEntryPoint(answers).authenticationDetailsSource(SignInDetails::of))
                .addFilterBefore(new BearerSignIn(tokens, accounts, answers, answers), BasicAuthenticationFilter.class)
                .addFilterBefore(new ForeignSites(answers), CsrfFilter.class);
    }

    /** Pages set their own headers (see the filter in {@code shared.web}); only what belongs to HTTPS is added here. */
    private static HttpSecurity plain(HttpSecurity http) throws Exception {
        return http.requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(headers -> headers.defaultsDisabled().httpStrictTransportSecurity(hsts -> {}));
    }
}
