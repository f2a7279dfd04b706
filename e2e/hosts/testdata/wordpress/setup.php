<?php
// Sets up the blog, and has a contributor, who may paste no markup of their own, write a
// post: a frame, a script and, on a line of its own, the address. An editor publishes it.
// Prints the address of the post and what was kept of the text.
define('WP_INSTALLING', true);
require __DIR__ . '/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('Law and other things', 'editor', 'editor@example.org', false, '', 'a long password of no use');
update_option('template', 'plain');
update_option('stylesheet', 'plain');
$contributor = wp_insert_user(['user_login' => 'guest', 'user_pass' => 'another of no use', 'user_email' => 'guest@example.org', 'role' => 'contributor']);
wp_set_current_user($contributor);
kses_init(); // as for every request of whoever may not write unfiltered markup
if (current_user_can('unfiltered_html')) {
    exit('the contributor may write any markup, which this test is not about');
}
$address = getenv('BENCHWALK_POST');
$id = wp_insert_post([
    'post_title' => 'Does the rule fit?',
    'post_status' => 'pending',
    'post_content' => "What do you think?\n\n<iframe src=\"$address\"></iframe><script>document.title = \"taken\"</script>\n\n$address\n\nSo much for that.",
]);
wp_set_current_user(1);
wp_publish_post($id);
echo json_encode(['address' => get_permalink($id), 'content' => get_post($id)->post_content]);
