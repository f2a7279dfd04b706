<?php
// A plugin that every WordPress of the tests has: it may ask addresses of this machine,
// which it refuses otherwise, and no others.
add_filter('http_request_host_is_external', '__return_true');
add_filter('http_allowed_safe_ports', fn ($ports) => range(1, 65535));
add_filter('pre_http_request', function ($answer, $args, $url) {
    return parse_url($url, PHP_URL_HOST) === '127.0.0.1' ? $answer : new WP_Error('offline', 'no other machine is asked');
}, 10, 3);
